package app.brevet.cli;

import app.brevet.model.StsAction;
import app.brevet.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;

/// All commands, by their names, as the parser knows them.
final class CommandTree {

  private final Words words;

  CommandTree(Words words) {
    this.words = words;
  }

  /// The parser of any line. Arguments are taken as they stand: no `@FILE`, no variables.
  CommandLine parser(String version) {
    return parser(all(version));
  }

  /// The parser of this line. It knows the commands that the line may name, and all of them where
  /// it names none or asks for help: to describe every command takes longer than most of them.
  CommandLine parser(String version, List<String> arguments) {
    Map<String, Supplier<CommandSpec>> all = all(version);
    Map<String, Supplier<CommandSpec>> named = new LinkedHashMap<>(all);
    named.keySet().retainAll(arguments);
    boolean whole =
        named.isEmpty()
            || arguments.contains(GlobalOptions.HELP)
            || arguments.contains(GlobalOptions.HELP_IN_SHORT);
    return parser(whole ? all : named);
  }

  private CommandLine parser(Map<String, Supplier<CommandSpec>> commands) {
    CommandSpec root = group("brevet", "commands.brevet", true);
    commands.forEach((name, spec) -> root.addSubcommand(name, spec.get()));
    return new CommandLine(root)
        .setExpandAtFiles(false)
        .setInterpolateVariables(false)
        .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
  }

  private Map<String, Supplier<CommandSpec>> all(String version) {
    Map<String, Supplier<CommandSpec>> all = new LinkedHashMap<>();
    all.put("profile", this::profile);
    all.put("import", () -> leaf("import", new ImportCommand()));
    all.put("start", () -> leaf("start", new StartCommand(false)));
    all.put("renew", () -> leaf("renew", new StartCommand(true)));
    all.put("stop", () -> leaf("stop", new StopCommand()));
    all.put("status", () -> leaf("status", new StatusCommand()));
    all.put("credentials", () -> leaf("credentials", new CredentialsCommand()));
    all.put("whoami", () -> leaf("whoami", new WhoAmICommand()));
    all.put("console", () -> leaf("console", new ConsoleCommand()));
    all.put("sts", this::sts);
    all.put("key", this::key);
    all.put("mfa", this::mfa);
    all.put("keychain", this::keychain);
    all.put("files", this::files);
    all.put("activity", () -> leaf("activity", new ActivityCommand()));
    all.put("doctor", () -> leaf("doctor", new DoctorCommand()));
    all.put("export", () -> leaf("export", new ExportCommand()));
    all.put("restore", () -> leaf("restore", new RestoreCommand()));
    all.put("lock", () -> leaf("lock", new LockCommand(false)));
    all.put("unlock", () -> leaf("unlock", new LockCommand(true)));
    all.put("demo", () -> leaf("demo", new DemoCommand()));
    all.put("version", () -> leaf("version", new VersionCommand(version)));
    return all;
  }

  private CommandSpec sts() {
    CommandSpec sts = group("sts", "toolbox.sts", false);
    for (StsAction action : StsAction.values()) {
      sts.addSubcommand(action.key(), leaf(action.key(), new StsCommand(action)));
    }
    return sts;
  }

  private CommandSpec keychain() {
    CommandSpec vault = group("vault", "commands.keychain.vault", false);
    vault.addSubcommand("passphrase", leaf("passphrase", new VaultPassphraseCommand()));
    CommandSpec keychain = group("keychain", "commands.keychain", false);
    keychain.addSubcommand("status", leaf("status", new KeychainStatusCommand()));
    keychain.addSubcommand("migrate", leaf("migrate", new MigrateCommand()));
    keychain.addSubcommand("vault", vault);
    return keychain;
  }

  private CommandSpec profile() {
    CommandSpec add = group("add", "commands.profile.add", false);
    add.addSubcommand("user", leaf("user", new AddUserCommand()));
    add.addSubcommand("role", leaf("role", new AddRoleCommand()));
    CommandSpec profile = group("profile", "commands.profile", false);
    profile.addSubcommand("add", add);
    profile.addSubcommand("list", leaf("list", new ListCommand()));
    profile.addSubcommand("show", leaf("show", new ShowCommand()));
    profile.addSubcommand("edit", leaf("edit", new EditCommand()));
    profile.addSubcommand("rename", leaf("rename", new RenameCommand()));
    profile.addSubcommand("remove", leaf("remove", new RemoveCommand()));
    return profile;
  }

  private CommandSpec key() {
    CommandSpec key = group("key", "commands.key", false);
    key.addSubcommand("status", leaf("status", new KeyStatusCommand()));
    key.addSubcommand("rotate", leaf("rotate", new KeyRotateCommand()));
    return key;
  }

  private CommandSpec mfa() {
    CommandSpec mfa = group("mfa", "commands.mfa", false);
    mfa.addSubcommand("list", leaf("list", new MfaListCommand()));
    mfa.addSubcommand("create", leaf("create", new MfaCreateCommand()));
    mfa.addSubcommand("resync", leaf("resync", new MfaResyncCommand()));
    mfa.addSubcommand("deactivate", leaf("deactivate", new MfaRemovalCommand(false)));
    mfa.addSubcommand("delete", leaf("delete", new MfaRemovalCommand(true)));
    mfa.addSubcommand("enrol", leaf("enrol", new MfaEnrolCommand()));
    mfa.addSubcommand("code", leaf("code", new MfaCodeCommand()));
    mfa.addSubcommand("show-qr", leaf("show-qr", new MfaShowQrCommand()));
    mfa.addSubcommand("source", leaf("source", new MfaSourceCommand()));
    mfa.addSubcommand("forget", leaf("forget", new MfaForgetCommand()));
    return mfa;
  }

  private CommandSpec files() {
    CommandSpec files = group("files", "commands.files", false);
    files.addSubcommand("check", leaf("check", new FilesCheckCommand()));
    files.addSubcommand("backups", leaf("backups", new FilesBackupsCommand()));
    files.addSubcommand("diff", leaf("diff", new FilesDiffCommand()));
    files.addSubcommand("undo", leaf("undo", new FilesRestoreCommand(true)));
    files.addSubcommand("restore", leaf("restore", new FilesRestoreCommand(false)));
    return files;
  }

  private CommandSpec group(String name, String summary, boolean isRoot) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage().description(words.text(summary));
    GlobalOptions.addTo(spec, isRoot, words);
    return spec;
  }

  private CommandSpec leaf(String name, Command command) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(command).name(name);
    command.describe(new Syntax(spec, words));
    GlobalOptions.addTo(spec, false, words);
    spec.usageMessage().footer(List.of(words.text("commands.footer")).toArray(String[]::new));
    return spec;
  }
}
