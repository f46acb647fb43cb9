package app.brevet.cli;

import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.FederatedProfile;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleProfile;
import app.brevet.model.SamlProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import app.brevet.model.WebIdentityProfile;
import app.brevet.session.Profiles;
import java.util.Optional;

/// `brevet profile edit NAME`: the options of `profile add`, each for what is to change.
final class EditCommand implements Command {

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.EDIT_PROFILE;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .summary("commands.profile.edit")
        .name()
        .option(UserOptions.ACCESS_KEY_ID, "ID", "commands.option.access-key-id")
        .option(RoleOptions.ROLE_ARN, "ARN", "commands.option.role-arn")
        .option(RoleOptions.SOURCE, "NAME", "commands.option.source");
    UserOptions.describe(syntax);
    RoleOptions.describe(syntax);
    CommonOptions.describe(syntax);
  }

  @Override
  public boolean takesOutput() {
    return true;
  }

  @Override
  public ExitCode run(Invocation invocation) throws FailureException, UsageException {
    Profiles profiles = invocation.uses().profiles();
    UserOptions userOptions = new UserOptions(invocation.arguments());
    RoleOptions roleOptions = new RoleOptions(invocation.arguments(), profiles);
    boolean common = new CommonOptions(invocation.arguments()).any();
    if (!common && !userOptions.any() && !roleOptions.any()) {
      throw new UsageException("commands.usage.nothing-to-edit");
    }
    ProfileName name = Names.of(invocation);
    Profiles.Edit<UsageException> edit =
        profile ->
            switch (profile) {
              case UserProfile user -> {
                refuse(roleOptions.any(), "commands.usage.role-option", user);
                yield userOptions.applied(user);
              }
              case RoleProfile role -> {
                refuse(userOptions.any(), "commands.usage.user-option", role);
                yield roleOptions.applied(role);
              }
              case FederatedProfile _, SamlProfile _, WebIdentityProfile _ -> {
                refuse(userOptions.any(), "commands.usage.user-option", profile);
                refuse(roleOptions.any(), "commands.usage.role-option", profile);
                yield settled(profile, new CommonOptions(invocation.arguments()));
              }
            };
    Optional<AccessKeyId> keyId = userOptions.accessKeyId();
    Profile changed =
        keyId.isEmpty()
            ? profiles.<UsageException>edit(name, edit)
            : keyed(edit.of(profiles.find(name)), keyId.get(), edit, invocation);
    Notices.tell(changed, invocation);
    invocation
        .output()
        .done(
            ProfileJson.of(changed, profiles),
            invocation.words().text("commands.profile.edit.done", changed.name()));
    return ExitCode.DONE;
  }

  /// @param applied the profile with what else is to change, which is checked before the secret is
  ///   asked for
  private static Profile keyed(
      Profile applied, AccessKeyId keyId, Profiles.Edit<UsageException> edit, Invocation invocation)
      throws FailureException, UsageException {
    UserProfile user = (UserProfile) applied; // A role is refused by the edit.
    boolean verify = new UserOptions(invocation.arguments()).verify();
    try (AccessKey key = new AccessKey(keyId, SecretInput.read(invocation, user.name()))) {
      return invocation.uses().profiles().<UsageException>replaceKey(user, key, verify, edit);
    }
  }

  private static Profile settled(Profile profile, CommonOptions options)
      throws FailureException, UsageException {
    return switch (profile) {
      case FederatedProfile one ->
          one.with(options.applied(one.settings(), SessionDuration::parseForUser));
      case SamlProfile one ->
          one.with(options.applied(one.settings(), SessionDuration::parseForRole));
      case WebIdentityProfile one ->
          one.with(options.applied(one.settings(), SessionDuration::parseForRole));
      case UserProfile _, RoleProfile _ -> profile; // They have options of their own.
    };
  }

  private static void refuse(boolean wrongKind, String key, Profile profile) throws UsageException {
    if (wrongKind) {
      throw new UsageException(key, profile.name());
    }
  }
}
