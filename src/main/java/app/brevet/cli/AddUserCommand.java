package app.brevet.cli;

import app.brevet.keychain.Keychain;
import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Attempt;
import app.brevet.model.CallerIdentity;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import app.brevet.session.Profiles;
import java.util.Optional;

/// `brevet profile add user NAME`: all else is checked before the secret is asked for.
final class AddUserCommand implements Command {

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.ADD_PROFILE;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .summary("commands.profile.add.user")
        .parameter("NAME", "1", "commands.parameter.new")
        .required(UserOptions.ACCESS_KEY_ID, "ID", "commands.option.access-key-id");
    UserOptions.describe(syntax);
    CommonOptions.describe(syntax);
  }

  @Override
  public boolean takesOutput() {
    return true;
  }

  @Override
  public ExitCode run(Invocation invocation)
      throws FailureException, UsageException, InterruptedException {
    UserOptions options = new UserOptions(invocation.arguments());
    ProfileName name = Names.required(invocation, 0);
    AccessKeyId keyId = options.accessKeyId().orElseThrow();
    UserProfile user = options.applied(blank(name, keyId));
    Profiles profiles = invocation.uses().profiles();
    profiles.checkFree(name);
    OpenKeychain.require(invocation.uses().keychain());
    try (AccessKey key = new AccessKey(keyId, SecretInput.read(invocation, name))) {
      invocation.output().step(invocation.words().text("commands.step.asking-aws"));
      UserProfile added = profiles.addUser(user, key, options.verify());
      Notices.tell(added, invocation);
      var _ = Shadows.tell(added, invocation);
      tellIfInMemory(invocation);
      invocation.output().done(ProfileJson.of(added, profiles), line(added, invocation));
      if (options.verify()) {
        invocation.uses().quietKeyLook().afterStart(added);
      }
    }
    return ExitCode.DONE;
  }

  private static UserProfile blank(ProfileName name, AccessKeyId keyId) {
    return new UserProfile(
        ProfileId.random(),
        name,
        keyId,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        SessionDuration.USER_DEFAULT,
        Optional.empty());
  }

  private static void tellIfInMemory(Invocation invocation) throws FailureException {
    Keychain keychain = invocation.uses().keychain();
    if (keychain.lifetime() == Keychain.Lifetime.LOGIN) {
      invocation.output().notice(invocation.words().notices().keptInMemory(keychain.displayName()));
    }
  }

  private static String line(UserProfile added, Invocation invocation) {
    return added
        .identity()
        .map(CallerIdentity::arn)
        .map(arn -> invocation.words().text("commands.profile.add.done-as", added.name(), arn))
        .orElseGet(() -> invocation.words().text("commands.profile.add.done", added.name()));
  }
}
