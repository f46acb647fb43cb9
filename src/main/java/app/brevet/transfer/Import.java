package app.brevet.transfer;

import app.brevet.aws.AwsException;
import app.brevet.aws.AwsTarget;
import app.brevet.model.AccessKey;
import app.brevet.model.CallerIdentity;
import app.brevet.model.FailureException;
import app.brevet.model.FederatedProfile;
import app.brevet.model.MfaSerial;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleProfile;
import app.brevet.model.SamlProfile;
import app.brevet.model.UserProfile;
import app.brevet.model.WebIdentityProfile;
import app.brevet.session.Failures;
import app.brevet.transfer.ImportItem.Fate;
import app.brevet.transfer.ImportOutcome.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Makes profiles of keys and roles that other tools left in files. The files stay as they are:
/// [Plaintext] takes out of them what was imported, once the user agreed to that.
public final class Import {

  private final ImportGround ground;

  /// An import on these floors.
  public Import(ImportGround ground) {
    this.ground = ground;
  }

  /// The two files that the SDKs read, which need not be there.
  public ImportSources usualSources() {
    return new ImportSources(
        Optional.of(ground.files().credentials()),
        Optional.of(ground.files().config()),
        List.of(),
        false,
        false);
  }

  /// What is in these sources, and what would become of it. Nothing is changed, and nobody asked.
  /// The caller closes it.
  ///
  /// @throws FailureException if a source cannot be read, or a named one is not there
  public ImportPlan plan(ImportSources sources) throws FailureException {
    Set<String> delivered =
        ground.delivery().all().stream()
            .map(record -> record.receipt().proof())
            .collect(Collectors.toUnmodifiableSet());
    Found found = ImportReading.of(sources, ground, delivered::contains);
    return ImportPlanner.plan(sources, ground.profiles().all(), found);
  }

  /// What is told while it works.
  public interface Progress {

    /// This one is next.
    void begins(ImportItem item);

    /// This is what came of it.
    void ended(ImportOutcome outcome);

    /// A progress that tells of ends alone.
    static Progress ofEnds(Consumer<ImportOutcome> ends) {
      return new Progress() {
        @Override
        public void begins(ImportItem item) {}

        @Override
        public void ended(ImportOutcome outcome) {
          ends.accept(outcome);
        }
      };
    }
  }

  /// Imports what is chosen of the plan, one after the other; a failure of one does not stop the
  /// rest. A key is stored in the keychain.
  ///
  /// @param verify whether AWS is asked first who each key belongs to, and which MFA devices that
  ///   user has; where AWS does not let it list them, the one that the files name counts
  /// @return what came of each that was chosen, in the order of the plan
  public List<ImportOutcome> run(
      ImportPlan plan, Predicate<ImportItem> chosen, boolean verify, Progress progress) {
    List<ImportOutcome> outcomes = new ArrayList<>();
    for (ImportItem item : plan.items()) {
      if (chosen.test(item)) {
        progress.begins(item);
        ImportOutcome outcome = new ImportOutcome(item, result(plan, item, verify));
        outcomes.add(outcome);
        progress.ended(outcome);
      }
    }
    return outcomes;
  }

  private Result result(ImportPlan plan, ImportItem item, boolean verify) {
    try {
      return switch (item.fate()) {
        case Fate.Refused _ -> new Result.Refused();
        case Fate.There(var name) -> new Result.There(name);
        case Fate.SameAs(var name) ->
            isThere(name) ? new Result.There(name) : new Result.SourceMissing();
        case Fate.New _, Fate.Renamed _ ->
            switch (plan.profile(item).orElseThrow()) {
              case UserProfile user -> imported(user, plan.key(item).orElseThrow(), verify);
              case RoleProfile role -> imported(role);
              case WebIdentityProfile web -> new Result.Imported(ground.profiles().add(web));
              case FederatedProfile _, SamlProfile _ ->
                  throw new IllegalStateException("no file tells of these kinds");
            };
      };
    } catch (FailureException e) {
      return new Result.Failed(e.failure());
    }
  }

  private boolean isThere(ProfileName name) throws FailureException {
    return ground.profiles().all().stream().map(Profile::name).anyMatch(name::equals);
  }

  private Result imported(RoleProfile role) throws FailureException {
    boolean sourced =
        ground.profiles().all().stream().map(Profile::id).anyMatch(role.source()::equals);
    return sourced
        ? new Result.Imported(ground.profiles().addRole(role))
        : new Result.SourceMissing();
  }

  private Result imported(UserProfile user, AccessKey key, boolean verify) throws FailureException {
    ground.profiles().checkFree(user.name());
    UserProfile known = verify ? verified(user, key) : user;
    return new Result.Imported(ground.profiles().addUser(known, key, false));
  }

  private UserProfile verified(UserProfile user, AccessKey key) throws FailureException {
    AwsTarget target = AwsTarget.of(user);
    CallerIdentity owner;
    try {
      owner = ground.sts().getCallerIdentity(key, target);
    } catch (AwsException e) {
      throw Failures.of(e);
    }
    UserProfile known = user.withIdentity(owner);
    List<MfaSerial> devices = devices(key, AwsTarget.of(known));
    return known.withMfaSerial(
        known
            .mfaSerial()
            .filter(named -> devices.isEmpty() || devices.contains(named))
            .or(() -> devices.stream().findFirst()));
  }

  private List<MfaSerial> devices(AccessKey key, AwsTarget target) {
    try {
      return ground.iam().listMfaDevices(key, target);
    } catch (AwsException e) {
      return List.of(); // Many users may not list them: then what the files say counts.
    }
  }
}
