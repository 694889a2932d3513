package org.jguild.op;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "credentials.json",
                ".secrets.json",
                "token.txt",
                "TOKEN.TXT",
                "hf_token.txt",
                "githubToken.json",
                "apitokens.yml",
                "client_secret_1234.apps.example.com.json",
                "application_default_credentials.json",
                "secrets.toml",
                "db-passwords.ini",
                "passwd.txt",
                "api_key.txt",
                "ApiKeys.yaml",
                "openaiKey.txt",
                "keys.json",
                "private-key.txt",
                "service_account.json",
                "my-project-firebase-adminsdk-x1.json",
                "kubeconfig.yml",
                "kaggle.json",
                "auth.json",
                "aws.creds.cfg",
                ".env",
                ".env.json",
                ".env.local.yml",
                ".envrc",
                "prod.env",
                "prod.env.yml",
                "server.pem",
                "server.key",
                "server.pem.txt",
                "id_rsa",
                "id_ed25519.txt",
                "my_id_rsa.txt",
                ".netrc",
                "_netrc.txt",
                ".npmrc",
                ".pypirc",
                "pip.conf",
            })
    void aDataFileWithATellingNameMayHoldCredentials(String name) {
        assertThat(Credentials.mayBeIn(name, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tokenizer.json",
                "tokenizer_config.json",
                "Tokenization.md",
                "tokenised.txt",
                "special_tokens_map.json",
                "added_tokens.json",
                "config.yml",
                "env.yml",
                "environment.yml",
                "requirements.txt",
                "monkeys.json",
                "keyboard.ini",
                "author.txt",
                "author_keywords.json",
                "passing.cfg",
            })
    void otherDataFilesHoldNoCredentials(String name) {
        assertThat(Credentials.mayBeIn(name, false)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tokenizer.py",
                "token_utils.java",
                "secrets.py",
                "Password.java",
                "env.py",
                "id_rsa.go",
                "keys.sh"
            })
    void sourceCodeHoldsNoCredentialsWhateverItsName(String name) {
        assertThat(Credentials.mayBeIn(name, true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {".env.sh", ".env.py", ".env-local.js"})
    void environmentFilesOfAShellHoldCredentials(String name) {
        assertThat(Credentials.mayBeIn(name, true)).isTrue();
    }
}
