package app.brevet.cli;

import app.brevet.words.Words;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;

/// All commands, by their names, as the parser knows them.
final class CommandTree {

  private final Words words;

  CommandTree(Words words) {
    this.words = words;
  }

  /// The parser of a whole line. Arguments are taken as they stand: no `@FILE`, no variables.
  CommandLine parser(String version) {
    CommandSpec root = group("brevet", "commands.brevet", true);
    root.addSubcommand("profile", profile());
    root.addSubcommand("start", leaf("start", new StartCommand(false)));
    root.addSubcommand("renew", leaf("renew", new StartCommand(true)));
    root.addSubcommand("stop", leaf("stop", new StopCommand()));
    root.addSubcommand("status", leaf("status", new StatusCommand()));
    root.addSubcommand("credentials", leaf("credentials", new CredentialsCommand()));
    root.addSubcommand("whoami", leaf("whoami", new WhoAmICommand()));
    root.addSubcommand("key", key());
    root.addSubcommand("mfa", mfa());
    root.addSubcommand("keychain", keychain());
    root.addSubcommand("lock", leaf("lock", new LockCommand(false)));
    root.addSubcommand("unlock", leaf("unlock", new LockCommand(true)));
    root.addSubcommand("demo", leaf("demo", new DemoCommand()));
    root.addSubcommand("version", leaf("version", new VersionCommand(version)));
    return new CommandLine(root)
        .setExpandAtFiles(false)
        .setInterpolateVariables(false)
        .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
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
