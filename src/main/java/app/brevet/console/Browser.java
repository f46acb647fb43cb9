package app.brevet.console;

import app.brevet.model.CodeCommand;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.os.OperatingSystem;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Which browser is led to the console.
///
/// @param command the program and its arguments; empty for the one that the system opens links with
/// @param profile the profile of the browser: its name for Firefox, its folder's name for Chromium
/// @param container the Firefox container, which the extension "Open external links in a container"
///   opens
public record Browser(List<String> command, Optional<String> profile, Optional<String> container) {

  private static final int LONGEST_NAME = 128;

  /// The one that the system opens links with.
  public static final Browser OF_THE_SYSTEM =
      new Browser(List.of(), Optional.empty(), Optional.empty());

  /// Copies the command.
  public Browser {
    command = List.copyOf(command);
  }

  /// How browsers are told which of their profiles to take.
  private enum Family {
    FIREFOX("firefox|librewolf|waterfox|floorp|zen"),
    CHROMIUM("chrome|chromium|edge|msedge|brave|vivaldi|opera");

    private final String names;

    Family(String names) {
      this.names = names;
    }

    /// Told by the program's name, of which it is a word: `firefox-esr`, `Google Chrome`.
    private static Optional<Family> of(List<String> command) {
      String path = command.isEmpty() ? "" : command.getFirst();
      String name =
          path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
              .toLowerCase(Locale.ROOT);
      return Stream.of(values())
          .filter(family -> name.matches(".*\\b(" + family.names + ")\\b.*"))
          .findFirst();
    }
  }

  /// The browser a person chose. A container is Firefox's, which is taken where no other is named.
  ///
  /// @param line the program and its arguments on one line, parted by blanks, which quotes keep
  ///   together
  /// @throws InvalidInputException if the line cannot be taken apart, a name is empty or too long,
  ///   or the browser is none whose profiles or containers are known
  public static Browser of(
      Optional<String> line, Optional<String> profile, Optional<String> container)
      throws InvalidInputException {
    List<String> command = line.isPresent() ? words(line.get()) : List.of();
    if (container.isPresent() && command.isEmpty()) {
      command = List.of("firefox");
    }
    Optional<Family> family = Family.of(command);
    if (profile.isPresent() && (family.isEmpty() || !isName(profile.get()))) {
      throw new InvalidInputException(Reason.BROWSER_PROFILE_UNKNOWN, profile.get());
    }
    boolean contained = family.filter(Family.FIREFOX::equals).isPresent();
    if (container.isPresent() && (!contained || !isName(container.get()))) {
      throw new InvalidInputException(Reason.BROWSER_CONTAINER_MALFORMED, container.get());
    }
    return new Browser(command, profile, container);
  }

  private static List<String> words(String line) throws InvalidInputException {
    try {
      return CodeCommand.Line.parse(line).arguments();
    } catch (InvalidInputException e) {
      throw new InvalidInputException(Reason.BROWSER_MALFORMED, line);
    }
  }

  private static boolean isName(String name) {
    return !name.isBlank()
        && name.length() <= LONGEST_NAME
        && name.codePoints().noneMatch(Character::isISOControl);
  }

  /// The name of the program, for people.
  String programName(OperatingSystem system) {
    return command.isEmpty() ? ofSystem(system).getFirst() : command.getFirst();
  }

  /// Whether it is the one of the system, which needs a display.
  boolean isOfTheSystem() {
    return command.isEmpty();
  }

  /// The program and its arguments, with this address as the last.
  List<String> arguments(URI address, OperatingSystem system) {
    List<String> arguments = new ArrayList<>(command.isEmpty() ? ofSystem(system) : command);
    profile.ifPresent(
        name ->
            arguments.addAll(
                switch (Family.of(command).orElseThrow()) {
                  case FIREFOX -> List.of("-P", name);
                  case CHROMIUM -> List.of("--profile-directory=" + name);
                }));
    arguments.add(container.map(name -> contained(name, address)).orElse(address.toString()));
    return List.copyOf(arguments);
  }

  private static List<String> ofSystem(OperatingSystem system) {
    return switch (system) {
      case LINUX -> List.of("xdg-open");
      case MAC -> List.of("open");
      // Not `start`, which a shell would have to read.
      case WINDOWS -> List.of("rundll32.exe", "url.dll,FileProtocolHandler");
    };
  }

  private static String contained(String name, URI address) {
    return "ext+container:name=" + encoded(name) + "&url=" + encoded(address.toString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
