package app.brevet.model;

import app.brevet.model.InvalidInputException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A program that prints the one-time code of a device: what a user named for a profile, on this
/// machine alone. It is never a part of the profile itself, which may come from somebody else.
public sealed interface CodeCommand {

  /// The program and its arguments, as they are started: no shell reads them.
  List<String> arguments();

  /// The program's name without its folder, for people: what follows it may be private.
  default String program() {
    String path = arguments().getFirst();
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  /// Any program.
  ///
  /// @param text its line, as it was given
  /// @param arguments the words of the line
  record Line(String text, List<String> arguments) implements CodeCommand {

    /// Copies the words.
    public Line {
      arguments = List.copyOf(arguments);
    }

    /// A line that is taken apart as [CommandWords] does it.
    ///
    /// The program is a name that stands in the `PATH`, a whole path, or one from the home folder
    /// (`~/`). Another path would lead elsewhere in every folder, also in one that was cloned.
    ///
    /// @throws InvalidInputException if it is empty or too long, has a quote that does not end or
    ///   characters that nobody types, or names a program by a path that begins nowhere
    public static Line parse(String text) throws InvalidInputException {
      List<String> words = CommandWords.of(text);
      if (words.isEmpty() || words.getFirst().isEmpty()) {
        throw new InvalidInputException(Reason.CODE_COMMAND_EMPTY, "");
      }
      if (beginsNowhere(words.getFirst())) {
        throw new InvalidInputException(Reason.CODE_COMMAND_RELATIVE, words.getFirst());
      }
      return new Line(text.strip(), words);
    }

    private static boolean beginsNowhere(String program) {
      boolean isPath = program.indexOf('/') >= 0 || program.indexOf('\\') >= 0;
      return isPath && !WholePath.isOne(program);
    }
  }

  /// The OATH application of a YubiKey, asked by Yubico's `ykman`.
  ///
  /// Source: `ykman oath accounts code --help`, YubiKey Manager 4.0 and 5.
  ///
  /// @param account which account on the key, or a part of its name that only it has
  /// @param device the key's serial number, where there may be several
  record Ykman(String account, Optional<String> device) implements CodeCommand {

    private static final int LONGEST_ACCOUNT = 128;

    /// The account of this name, on the key of this number.
    ///
    /// @throws InvalidInputException if the account is empty or none that can be, or the number is
    ///   none
    public static Ykman parse(String account, Optional<String> device)
        throws InvalidInputException {
      String name = account.strip();
      boolean visible = name.codePoints().noneMatch(Character::isISOControl);
      if (name.isEmpty() || name.length() > LONGEST_ACCOUNT || !visible) {
        throw new InvalidInputException(Reason.YUBIKEY_ACCOUNT_MALFORMED, account);
      }
      Optional<String> number = device.map(String::strip).filter(text -> !text.isEmpty());
      if (number.isPresent() && !number.get().matches("[0-9]{1,12}")) {
        throw new InvalidInputException(Reason.YUBIKEY_SERIAL_MALFORMED, number.get());
      }
      return new Ykman(name, number);
    }

    /// The account stands behind `--`, so that none is taken for an option.
    @Override
    public List<String> arguments() {
      List<String> code = List.of("oath", "accounts", "code", "--single", "--", account);
      List<String> all = new ArrayList<>(List.of("ykman"));
      device.ifPresent(number -> all.addAll(List.of("--device", number)));
      all.addAll(code);
      return List.copyOf(all);
    }
  }
}
