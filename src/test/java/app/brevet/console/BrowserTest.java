package app.brevet.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.os.OperatingSystem;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BrowserTest {

  private static final URI DOOR = URI.create("http://127.0.0.1:4711/go/AbC_-1");

  private static List<String> arguments(String line, String profile, String container)
      throws InvalidInputException {
    return Browser.of(given(line), given(profile), given(container))
        .arguments(DOOR, OperatingSystem.LINUX);
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(one -> !one.isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"LINUX,xdg-open", "MAC,open", "WINDOWS,rundll32.exe url.dll+FileProtocolHandler"})
  void arguments_whenNoBrowserIsNamed_thenTheOneOfTheSystem(
      OperatingSystem system, String expected) {
    assertThat(String.join(" ", Browser.OF_THE_SYSTEM.arguments(DOOR, system)))
        .isEqualTo(expected.replace('+', ',') + " " + DOOR);
  }

  @ParameterizedTest
  @CsvSource({
    "firefox,firefox -P work",
    "/usr/bin/firefox-esr --new-window,/usr/bin/firefox-esr --new-window -P work",
    "librewolf,librewolf -P work",
    "google-chrome-stable,google-chrome-stable --profile-directory=work",
    "chromium,chromium --profile-directory=work",
    "'\"/opt/Google Chrome\"',/opt/Google Chrome --profile-directory=work",
    "microsoft-edge,microsoft-edge --profile-directory=work",
    "brave-browser,brave-browser --profile-directory=work"
  })
  void arguments_whenAProfileIsNamed_thenAsThatBrowserTakesIt(String line, String expected)
      throws Exception {
    assertThat(String.join(" ", arguments(line, "work", ""))).isEqualTo(expected + " " + DOOR);
  }

  @Test
  void arguments_whenAProfileHasBlanks_thenItIsOneArgument() throws Exception {
    assertThat(arguments("chromium", "Profile 1", ""))
        .containsExactly("chromium", "--profile-directory=Profile 1", DOOR.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "epiphany", "citizen", "flatpak run org.mozilla.firefox"})
  void of_whenItIsNotKnownHowAProfileIsNamed_thenRefused(String line) {
    assertThat(refusal(line, "work", "")).isEqualTo(Reason.BROWSER_PROFILE_UNKNOWN);
  }

  @Test
  void arguments_whenAContainerIsNamed_thenFirefoxOpensTheAddressInIt() throws Exception {
    assertThat(arguments("", "", "acme prod & more"))
        .containsExactly(
            "firefox",
            "ext+container:name=acme%20prod%20%26%20more"
                + "&url=http%3A%2F%2F127.0.0.1%3A4711%2Fgo%2FAbC_-1");
  }

  @Test
  void arguments_whenAContainerAndAProfileAreNamed_thenBoth() throws Exception {
    assertThat(arguments("firefox-esr", "work", "acme"))
        .startsWith("firefox-esr", "-P", "work")
        .hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"chromium", "epiphany"})
  void of_whenTheBrowserHasNoContainers_thenRefused(String line) {
    assertThat(refusal(line, "", "acme")).isEqualTo(Reason.BROWSER_CONTAINER_MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "a\nb"})
  void of_whenANameIsNone_thenRefused(String name) {
    assertThat(refusal("firefox", "", name)).isEqualTo(Reason.BROWSER_CONTAINER_MALFORMED);
    assertThat(refusal("firefox", name, "")).isEqualTo(Reason.BROWSER_PROFILE_UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\"firefox", "./firefox", "bin/firefox"})
  void of_whenTheCommandIsNone_thenRefused(String line) {
    assertThat(refusal(line, "", "")).isEqualTo(Reason.BROWSER_MALFORMED);
  }

  private static Reason refusal(String line, String profile, String container) {
    return catchThrowableOfType(
            InvalidInputException.class, () -> arguments(line, profile, container))
        .reason();
  }
}
