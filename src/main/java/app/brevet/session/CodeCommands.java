package app.brevet.session;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.model.CodeCommand;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.InvalidInputException;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileId;
import app.brevet.model.UserProfile;
import app.brevet.os.AtomicFile;
import app.brevet.os.OwnerOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The programs that codes of users come from, and the assertions and tokens of identity providers,
/// by the ids of the profiles: `code-commands.json` in the state folder. It is this machine's,
/// written by an act of its user only, and no part of `profiles.json`: who is given one of those is
/// never made to run something.
///
/// A file that others can write is not heeded, and one that cannot be read is never replaced. The
/// last program can be taken out of the former; where there are more, the rest would be heeded
/// after that.
///
/// A program of codes is that of the device the user had when it was named. One that was named by
/// an earlier Brevet, which did not note that, is that of the device that the user has.
public final class CodeCommands {

  private static final int VERSION = 1;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String COMMANDS = "commands";
  private static final String PROFILE = "profile";
  private static final String COMMAND = "command";
  private static final String YKMAN = "ykman";
  private static final String DEVICE = "device";
  private static final String SERIAL = "serial";

  private final AtomicFile file;
  private final LockedFile locked;

  /// The programs in the state folder.
  public CodeCommands(Path stateFolder) {
    file = new AtomicFile(stateFolder.resolve("code-commands.json"));
    locked = new LockedFile(file, stateFolder.resolve("code-commands.lock"), PATIENCE);
  }

  /// A program as it was named.
  ///
  /// @param serial the device that its codes are of; empty if that was not noted, or it prints
  ///   tokens
  private record Named(CodeCommand command, Optional<MfaSerial> serial) {

    boolean isFor(UserProfile user) {
      return serial.isEmpty() || serial.equals(user.mfaSerial());
    }
  }

  /// The program of this profile, of whatever device.
  ///
  /// @throws FailureException if the file cannot be read, or is not the user's alone
  public Optional<CodeCommand> of(ProfileId profile) throws FailureException {
    return named(profile).map(Named::command);
  }

  /// The program of this user's device; empty also if one was named for another device.
  ///
  /// @throws FailureException if the file cannot be read, or is not the user's alone
  public Optional<CodeCommand> of(UserProfile user) throws FailureException {
    return named(user.id()).filter(named -> named.isFor(user)).map(Named::command);
  }

  private Optional<Named> named(ProfileId profile) throws FailureException {
    return Optional.ofNullable(read().get(profile.toString()));
  }

  /// The program of this profile, if it is one that can print a token.
  ///
  /// @throws FailureException if the file cannot be read, or is not the user's alone
  Optional<CodeCommand.Line> lineOf(ProfileId profile) throws FailureException {
    return of(profile).filter(CodeCommand.Line.class::isInstance).map(CodeCommand.Line.class::cast);
  }

  /// Refuses a file that no program can be put into.
  ///
  /// @throws FailureException if the file cannot be read, or is not the user's alone
  void check() throws FailureException {
    var _ = read();
  }

  /// The same; empty also if the file cannot be read, which whoever runs the program tells.
  Optional<CodeCommand.Line> lineIfReadable(ProfileId profile) {
    try {
      return lineOf(profile);
    } catch (FailureException e) {
      return Optional.empty(); // A token that is given by hand needs no program.
    }
  }

  /// Whether there is one of these for this user's device, as far as the file can be read.
  boolean has(UserProfile user, Predicate<CodeCommand> usable) {
    try {
      return of(user).filter(usable).isPresent();
    } catch (FailureException e) {
      return true; // Whoever runs it meets the same fault, and tells it.
    }
  }

  /// Keeps this program for a profile, in the place of another.
  ///
  /// @throws FailureException if the file cannot be read or written; it is then as it was
  public void put(ProfileId profile, CodeCommand command) throws FailureException {
    change(all -> all.put(profile.toString(), new Named(command, Optional.empty())));
  }

  /// Keeps this program for the device of a user, in the place of another.
  ///
  /// @throws FailureException if the file cannot be read or written; it is then as it was
  public void put(UserProfile user, CodeCommand command) throws FailureException {
    change(all -> all.put(user.id().toString(), new Named(command, user.mfaSerial())));
  }

  /// Forgets the program of a profile.
  ///
  /// @throws FailureException if the file cannot be read or written; it is then as it was
  public void remove(ProfileId profile) throws FailureException {
    change(all -> all.remove(profile.toString()));
  }

  /// The file is its user's alone once it is written: what others may have put into it is not taken
  /// along.
  private void change(Consumer<Map<String, Named>> change) throws FailureException {
    locked.edit(
        this::readAnyhow,
        change,
        after -> {
          if (!after.isEmpty()) {
            requirePrivate();
          }
          file.write(bytes(after));
        });
  }

  private Map<String, Named> read() throws FailureException {
    requirePrivate();
    return readAnyhow();
  }

  private void requirePrivate() throws FailureException {
    try {
      if (Files.exists(file.path()) && !OwnerOnly.isOwnerOnly(file.path())) {
        throw new FailureException(untouched(FileReason.NOT_PRIVATE, ""));
      }
    } catch (IOException e) {
      throw Failures.ofFile(file.path(), FileReason.NOT_READABLE, e);
    }
  }

  /// What stands there, whoever wrote it.
  private Map<String, Named> readAnyhow() throws FailureException {
    try {
      Optional<byte[]> bytes = file.read();
      return bytes.isEmpty() ? Map.of() : parsed(Json.parse(bytes.get()));
    } catch (IOException e) {
      throw Failures.ofFile(file.path(), FileReason.NOT_READABLE, e);
    } catch (JsonException | InvalidInputException e) {
      String what = String.valueOf(e.getMessage());
      throw new FailureException(untouched(FileReason.DAMAGED, what), e);
    }
  }

  private static Map<String, Named> parsed(JsonObject document)
      throws JsonException, InvalidInputException {
    if (document.number("version") != VERSION) {
      throw new JsonException("version: not that of this Brevet");
    }
    Map<String, Named> all = new LinkedHashMap<>();
    for (JsonObject one : document.objects(COMMANDS)) {
      Optional<String> account = one.optionalString(YKMAN);
      CodeCommand command =
          account.isPresent()
              ? CodeCommand.Ykman.parse(account.get(), one.optionalString(DEVICE))
              : CodeCommand.Line.parse(one.string(COMMAND));
      all.put(one.string(PROFILE), new Named(command, serial(one)));
    }
    return all;
  }

  private static Optional<MfaSerial> serial(JsonObject one)
      throws JsonException, InvalidInputException {
    Optional<String> serial = one.optionalString(SERIAL);
    return serial.isEmpty() ? Optional.empty() : Optional.of(MfaSerial.parse(serial.get()));
  }

  private Failure untouched(FileReason reason, String what) {
    return new Failure.FileUntouched(file.path(), reason, what);
  }

  private static byte[] bytes(Map<String, Named> all) {
    List<JsonObject> commands =
        all.entrySet().stream().map(one -> json(one.getKey(), one.getValue())).toList();
    JsonObject document = new JsonObject().with("version", VERSION).withObjects(COMMANDS, commands);
    return Json.pretty(document).getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObject json(String profile, Named named) {
    JsonObject json =
        new JsonObject().with(PROFILE, profile).with(SERIAL, named.serial().map(MfaSerial::value));
    return switch (named.command()) {
      case CodeCommand.Line line -> json.with(COMMAND, line.text());
      case CodeCommand.Ykman key -> json.with(YKMAN, key.account()).with(DEVICE, key.device());
    };
  }
}
