package app.brevet.cli;

import app.brevet.model.Secret;
import app.brevet.sandbox.Authenticator;
import app.brevet.sandbox.NewRole;
import app.brevet.sandbox.NewUser;
import app.brevet.sandbox.Sandbox;
import app.brevet.sandbox.SandboxAccount;
import app.brevet.sandbox.SandboxRole;
import app.brevet.sandbox.SandboxUser;
import app.brevet.sandbox.TrustPolicy;
import app.brevet.words.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The main job, told by the commands that do it: each runs for real, on the wiring of the program,
/// against a sandbox, and must end as the story says.
final class DemoStory {

  private static final String USER = "alice";
  private static final String ROLE = "admin";

  private final Composition composition;
  private final DemoHome home;
  private final Sandbox sandbox;
  private final PrintStream out;
  private final Words words;
  private final InstantSource clock;
  private final SandboxUser user;
  private final SandboxRole role;
  private boolean asTold = true;

  /// @param out where the story is told
  DemoStory(
      Composition composition,
      DemoHome home,
      Sandbox sandbox,
      PrintStream out,
      Words words,
      InstantSource clock) {
    this.composition = composition;
    this.home = home;
    this.sandbox = sandbox;
    this.out = out;
    this.words = words;
    this.clock = clock;
    SandboxAccount account = sandbox.directory().addAccount();
    this.user = sandbox.directory().addUser(account, NewUser.named(USER).withMfa());
    this.role =
        sandbox
            .directory()
            .addRole(account, NewRole.named(ROLE, TrustPolicy.allowing(user.arn()).requiringMfa()));
  }

  /// Tells it to its end, or to the first step that did not do what it should.
  ///
  /// @return whether every step did
  boolean tell() throws IOException {
    Authenticator phone = user.authenticator().orElseThrow();
    out.println(words.text("commands.demo.intro", home.folder()));
    out.println(sandbox.description());
    addProfiles(phone);
    step("commands.demo.list", ExitCode.DONE, "profile", "list");
    step(
        "commands.demo.wrong-code",
        ExitCode.REFUSED,
        "start",
        USER,
        "--mfa-code",
        phone.wrongCode());
    expect(home.isFileAsBefore());
    step("commands.demo.start", ExitCode.DONE, "start", USER, "--mfa-code", phone.nextCode());
    showFile();
    step("commands.demo.status", ExitCode.DONE, "status", USER);
    step("commands.demo.whoami", ExitCode.DONE, "whoami", USER);
    step("commands.demo.role", ExitCode.DONE, "start", ROLE);
    step("commands.demo.whoami-role", ExitCode.DONE, "whoami", ROLE);
    step("commands.demo.stop", ExitCode.DONE, "stop", "--all");
    if (asTold) {
      expect(home.isFileAsBefore());
      out.println(words.text("commands.demo.as-before"));
    }
    step(
        "commands.demo.foreign",
        ExitCode.FILE_UNTOUCHED,
        "start",
        USER,
        "--output",
        DemoHome.FOREIGN);
    expect(home.isFileAsBefore());
    out.println();
    out.println(words.text(asTold ? "commands.demo.end" : "commands.demo.broken"));
    return asTold;
  }

  private void addProfiles(Authenticator phone) {
    step(
        "commands.demo.add-user",
        ExitCode.DONE,
        "profile",
        "add",
        "user",
        USER,
        "--access-key-id",
        user.accessKey().accessKeyId().value(),
        "--mfa-serial",
        phone.serial().value());
    step(
        "commands.demo.add-role",
        ExitCode.DONE,
        "profile",
        "add",
        "role",
        ROLE,
        "--role-arn",
        role.arn().toString(),
        "--source",
        USER);
  }

  private void step(String heading, ExitCode expected, String... arguments) {
    if (!asTold) {
      return;
    }
    out.println();
    out.println(words.text(heading));
    out.println("$ brevet " + String.join(" ", arguments));
    BrevetCommandLine commandLine =
        new BrevetCommandLine(
            composition,
            new Circumstances(
                home.environment(sandbox.endpoint()),
                home.folder().toString(),
                false,
                new TerminalPassphrase(new NoTerminal(false), words)),
            new Streams(secretKey(), out, out),
            new NoTerminal(false),
            words,
            clock,
            Optional::empty,
            "");
    ExitCode code = commandLine.run(List.of(arguments));
    if (code != ExitCode.DONE) {
      out.println(words.text("commands.demo.exit-code", code.number()));
    }
    expect(code == expected);
  }

  private InputStream secretKey() {
    Secret secret = user.accessKey().secretAccessKey();
    return new ByteArrayInputStream(secret.copy());
  }

  private void showFile() throws IOException {
    if (asTold) {
      out.println();
      out.println(words.text("commands.demo.file"));
      home.writtenLines().forEach(out::println);
    }
  }

  private void expect(boolean did) {
    asTold &= did;
  }
}
