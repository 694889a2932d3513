package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jguild.error.GuildException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeLocationTest {

    @TempDir
    private Path temp;

    private Path user;
    private Path project;

    @BeforeEach
    void createProject() throws IOException {
        user = temp.resolve("user");
        project = Files.createDirectories(user.resolve("work/project"));
    }

    private Path home(Map<String, String> more) {
        return rule(more).dir();
    }

    private HomeLocation rule(Map<String, String> more) {
        Map<String, String> env = new HashMap<>(more);
        env.put("HOME", user.toString());
        return HomeLocation.home(env, project);
    }

    @Test
    void isInTheUsersHomeUnlessSomethingElseIsThere() {
        assertThat(home(Map.of())).isEqualTo(user.resolve(".guild"));
        assertThat(user.resolve(".guild")).doesNotExist();
        assertThat(rule(Map.of()).found()).isFalse();
    }

    @Test
    void isTheNearestAbove() throws IOException {
        Files.createDirectory(user.resolve(".guild"));
        Path nearest = Files.createDirectory(user.resolve("work/.guild"));
        assertThat(home(Map.of())).isEqualTo(nearest);
        assertThat(rule(Map.of()).found()).isTrue();
    }

    @Test
    void aLinkIsFoundSoThatItIsRefused() throws IOException {
        Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(project.resolve(".guild"), elsewhere);
        assertThat(rule(Map.of())).isEqualTo(new HomeLocation(link, true));
        assertThatThrownBy(() -> new RunStore(link, Clock.systemUTC()).refuseLinks())
                .isInstanceOf(GuildException.class)
                .hasMessageContaining(link + " is a link");
    }

    @Test
    void isNotSearchedAboveTheUsersHome() throws IOException {
        Files.createDirectory(temp.resolve(".guild"));
        assertThat(home(Map.of())).isEqualTo(user.resolve(".guild"));
    }

    @Test
    void isNotTheDirectoryOfARun() throws IOException {
        Files.createFile(Files.createDirectory(project.resolve(".guild")).resolve("opref"));
        assertThat(home(Map.of())).isEqualTo(user.resolve(".guild"));
    }

    @Test
    void isInTheActiveEnvironmentIfItIsThere() throws IOException {
        Path environment = Files.createDirectory(temp.resolve("venv"));
        Map<String, String> active = Map.of("VIRTUAL_ENV", environment.toString());
        assertThat(home(active)).isEqualTo(user.resolve(".guild"));
        Files.createDirectory(environment.resolve(".guild"));
        assertThat(home(active)).isEqualTo(environment.resolve(".guild"));
        assertThat(rule(active).found()).isFalse();
        assertThat(home(Map.of("CONDA_PREFIX", environment.toString()))).isEqualTo(environment.resolve(".guild"));
    }

    @Test
    void isWhatTheVariableNames() throws IOException {
        Path named = Files.createDirectory(project.resolve("runs-here"));
        assertThat(home(Map.of("GUILD_HOME", named.toString()))).isEqualTo(named);
        assertThat(rule(Map.of("GUILD_HOME", named.toString())).found()).isFalse();
        assertThat(home(Map.of("GUILD_HOME", "runs-here"))).isEqualTo(named);
        assertThatThrownBy(() -> home(Map.of("GUILD_HOME", "/no/such")))
                .isInstanceOf(GuildException.class)
                .hasMessage("Directory '/no/such' of GUILD_HOME does not exist: create it, or name another one.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GUILD_HOME", "VIRTUAL_ENV", "CONDA_PREFIX"})
    void aVariableWithACharacterThatNoFileNameCanHaveIsNamed(String variable) {
        assertThatThrownBy(() -> home(Map.of(variable, "a\0b")))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining("The environment variable " + variable + " names 'a");
    }
}
