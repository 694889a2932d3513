package org.jguild.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jguild.error.GuildException;
import org.junit.jupiter.api.Test;

class PomPiecesTest {

    private static final String ONE = "<dependency><groupId>g</groupId><artifactId>a</artifactId></dependency>";
    private static final String OTHER = "<dependency><groupId>g</groupId><artifactId>b</artifactId></dependency>";

    @Test
    void piecesBecomeAWholePom() {
        assertThat(PomPieces.pom("\n" + ONE + "\n<!-- and -->\n" + OTHER + "\n", ""))
                .isEqualTo("<project><dependencies>" + ONE + OTHER + "</dependencies><repositories/>"
                        + "<artifactId>notebook</artifactId><groupId>notebook</groupId>"
                        + "<modelVersion>4.0.0</modelVersion><version>1</version></project>");
    }

    @Test
    void collectionsAndSinglesGoTogether() {
        String pom = PomPieces.pom(
                "<dependencies>" + ONE + "</dependencies>" + OTHER
                        + "<repository><id>r</id></repository><repositories><repository><id>s</id></repository>"
                        + "</repositories>",
                "<repository><id>q</id></repository>");
        assertThat(pom)
                .contains("<dependencies>" + ONE + OTHER + "</dependencies>")
                .contains("<repositories><repository><id>q</id></repository><repository><id>r</id></repository>"
                        + "<repository><id>s</id></repository></repositories>");
    }

    @Test
    void whatElseAProjectSaysIsKept() {
        String pom = PomPieces.pom(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<properties><v>1.2</v></properties><version>7</version>"
                        + ONE,
                "");
        assertThat(pom)
                .contains("<properties><v>1.2</v></properties>", "<version>7</version>")
                .doesNotContain("<version>1</version>");
    }

    @Test
    void wholeProjectIsLeftAsItIs() {
        String project = "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">\n  <!-- mine -->\n</project>";
        assertThat(PomPieces.pom("<!-- copied -->\n" + project + "\n", "<repository/>"))
                .endsWith(project);
    }

    @Test
    void wholeProjectStandsAlone() {
        assertThatThrownBy(() -> PomPieces.pom("<project/>" + ONE, ""))
                .isInstanceOf(GuildException.class)
                .hasMessage("%%loadFromPOM: a complete <project> must be the only element, but there are others.");
    }

    @Test
    void brokenXmlIsToldWithItsLine() {
        assertThatThrownBy(() -> PomPieces.pom("<dependency>\n  <groupId>g</groupI>\n</dependency>", ""))
                .isInstanceOf(GuildException.class)
                .hasMessageStartingWith("%%loadFromPOM: line 2 of the XML is wrong: ")
                .hasMessageContaining("groupId");
    }

    @Test
    void textThatIsNoXmlIsNamed() {
        assertThatThrownBy(() -> PomPieces.pom("org.apache:commons:1", ""))
                .isInstanceOf(GuildException.class)
                .hasMessage("%%loadFromPOM: 'org.apache:commons:1' is not XML.");
    }

    @Test
    void nothingOutsideOfTheTextIsRead() {
        assertThatThrownBy(() -> PomPieces.pom(
                        "<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><version>&x;</version>", ""))
                .isInstanceOf(GuildException.class)
                .hasMessage("%%loadFromPOM: a document type (<!DOCTYPE …>) is not allowed.");
        assertThatThrownBy(() -> PomPieces.pom("<version>&x;</version>", ""))
                .isInstanceOf(GuildException.class)
                .hasMessageStartingWith("%%loadFromPOM: line 1 of the XML is wrong: ");
    }
}
