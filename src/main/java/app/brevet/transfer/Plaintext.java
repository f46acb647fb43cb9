package app.brevet.transfer;

import app.brevet.aws.AwsException;
import app.brevet.aws.AwsTarget;
import app.brevet.awsfile.AwsFileException;
import app.brevet.awsfile.ImportableFile;
import app.brevet.model.AccessKey;
import app.brevet.model.CallerIdentity;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.UserProfile;
import app.brevet.session.Failures;
import app.brevet.transfer.ImportItem.SourceKind;
import app.brevet.transfer.ImportItem.Thing;
import app.brevet.transfer.PlaintextChange.Gone;
import app.brevet.transfer.PlaintextProposal.Dependent;
import app.brevet.transfer.PlaintextProposal.Left;
import app.brevet.transfer.PlaintextProposal.Why;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Takes out of the shared AWS files what Brevet keeps since an import. Nothing is changed before
/// the user saw the change and agreed; a copy of the file is kept first.
public final class Plaintext {

  private final ImportGround ground;

  /// On the same floors as the import.
  public Plaintext(ImportGround ground) {
    this.ground = ground;
  }

  /// What may be taken out.
  ///
  /// @param keys the keys
  /// @param roles the settings of roles, which would be read instead of a session that is delivered
  ///   under their names
  public record Scope(boolean keys, boolean roles) {}

  /// What would be taken out of one file.
  private record Part(
      ImportableFile file,
      Map<String, AccessKey> keys,
      Map<String, Gone> profiles,
      Map<String, ProfileName> roles) {

    static Part of(ImportableFile file) {
      return new Part(file, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    boolean isEmpty() {
      return keys.isEmpty() && roles.isEmpty();
    }

    PlaintextChange change() throws AwsFileException {
      return new PlaintextChange(
          file.without(keys, roles.keySet()),
          List.copyOf(profiles.values()),
          List.copyOf(roles.keySet()),
          List.copyOf(roles.values()));
    }
  }

  /// What would be taken out, after the import: of the keys only those whose owner AWS told, and
  /// which the keychain gives back just so.
  ///
  /// @param plan what was imported
  /// @throws FailureException if the keychain does not give a key, or a file cannot be changed
  ///   without changing what others read in it
  public PlaintextProposal propose(ImportPlan plan, Predicate<ImportItem> chosen, Scope scope)
      throws FailureException {
    List<Left> left = new ArrayList<>();
    Set<ImportItem> goes = new LinkedHashSet<>();
    List<Profile> there = ground.profiles().all();
    for (ImportItem item : plan.items()) {
      if (chosen.test(item) && isIn(scope, item)) {
        Optional<Why> why =
            plan.key(item).isPresent()
                ? whyLeft(item, plan.key(item).get(), there)
                : Optional.empty();
        why.ifPresent(reason -> left.add(new Left(item, reason)));
        boolean known = item.profile().filter(name -> isThere(name, there)).isPresent();
        if (why.isEmpty() && known) {
          goes.add(item);
        }
      }
    }
    return proposal(plan, goes, left);
  }

  /// What would be taken out if all that is chosen were imported. Nobody is asked.
  ///
  /// @throws FailureException as [#propose] does
  public PlaintextProposal preview(ImportPlan plan, Predicate<ImportItem> chosen, Scope scope)
      throws FailureException {
    Set<ImportItem> goes = new LinkedHashSet<>();
    for (ImportItem item : plan.items()) {
      if (chosen.test(item) && isIn(scope, item) && item.profile().isPresent()) {
        goes.add(item);
      }
    }
    return proposal(plan, goes, List.of());
  }

  /// Makes the change. Roles that were taken over are delivered under their own names from now on.
  ///
  /// @throws FailureException if the file is no longer what was shown, or cannot be written; it is
  ///   then as it was
  public void make(PlaintextChange change) throws FailureException {
    try {
      change.change().make();
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
    for (ProfileName name : change.takenOver()) {
      ground.profiles().<FailureException>edit(name, Plaintext::underOwnName);
    }
  }

  private static Profile underOwnName(Profile profile) {
    boolean elsewhere =
        profile
            .output()
            .filter(section -> ImportNames.isOutput(section, profile.name()))
            .isPresent();
    return elsewhere ? profile.withOutput(Optional.empty()) : profile;
  }

  private static boolean isIn(Scope scope, ImportItem item) {
    SourceKind kind = item.origin().kind();
    boolean shared = kind == SourceKind.CREDENTIALS || kind == SourceKind.CONFIG;
    return shared
        && switch (item.thing()) {
          case Thing.Key _ -> scope.keys();
          // Without its settings it would be the key that it takes its session from.
          case Thing.Role role ->
              scope.roles() && !role.source().equals(item.name()) && hasOwnName(item);
          case Thing.WebIdentity _ -> scope.roles() && hasOwnName(item);
          case Thing.Other _ -> false;
        };
  }

  /// Whether sessions of the profile can be read where the role was: under its name.
  private static boolean hasOwnName(ImportItem item) {
    return item.profile().map(ProfileName::value).filter(item.name()::equals).isPresent();
  }

  private static boolean isThere(ProfileName name, List<Profile> there) {
    return there.stream().map(Profile::name).anyMatch(name::equals);
  }

  private Optional<Why> whyLeft(ImportItem item, AccessKey key, List<Profile> there)
      throws FailureException {
    Optional<UserProfile> stored =
        there.stream()
            .filter(profile -> item.profile().filter(profile.name()::equals).isPresent())
            .filter(UserProfile.class::isInstance)
            .map(UserProfile.class::cast)
            .filter(user -> user.accessKeyId().equals(key.accessKeyId()))
            .findFirst();
    if (stored.isEmpty()) {
      return Optional.of(Why.NOT_STORED);
    }
    try (AccessKey kept = ground.keys().of(stored.get())) {
      if (!kept.equals(key)) {
        return Optional.of(Why.OTHER_SECRET);
      }
    }
    return isVerified(stored.get(), key) ? Optional.empty() : Optional.of(Why.NOT_VERIFIED);
  }

  /// Whether AWS told whose key it is; it is asked if that was never done.
  private boolean isVerified(UserProfile user, AccessKey key) throws FailureException {
    if (user.identity().isPresent()) {
      return true;
    }
    CallerIdentity owner;
    try {
      owner = ground.sts().getCallerIdentity(key, AwsTarget.of(user));
    } catch (AwsException e) {
      return false; // It stays in the file, which is told.
    }
    ground
        .profiles()
        .<FailureException>edit(
            user.name(), now -> now instanceof UserProfile still ? still.withIdentity(owner) : now);
    return true;
  }

  private PlaintextProposal proposal(ImportPlan plan, Set<ImportItem> goes, List<Left> left)
      throws FailureException {
    Map<Path, Part> parts = new LinkedHashMap<>();
    for (ImportItem item : goes) {
      Path path = item.origin().file().orElseThrow();
      boolean config = item.origin().kind() == SourceKind.CONFIG;
      Part part =
          parts.computeIfAbsent(
              path, at -> Part.of(config ? ground.config(at) : ground.credentials(at)));
      Optional<AccessKey> key = plan.key(item);
      ProfileName profile = item.profile().orElseThrow();
      key.ifPresent(one -> part.keys().put(item.name(), one));
      key.ifPresent(_ -> part.profiles().put(item.name(), new Gone(item.name(), profile)));
      if (key.isEmpty()) {
        part.roles().put(item.name(), profile);
      }
    }
    try {
      List<PlaintextChange> changes = new ArrayList<>();
      for (Part part : parts.values()) {
        if (!part.isEmpty()) {
          changes.add(part.change());
        }
      }
      return new PlaintextProposal(changes, dependents(plan, parts), left, ground.backups());
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
  }

  /// All that name a section as their source, in the files that were read and in those of the SDKs.
  private List<Dependent> dependents(ImportPlan plan, Map<Path, Part> parts)
      throws AwsFileException {
    Set<String> sections = new LinkedHashSet<>();
    Set<String> takenOver = new LinkedHashSet<>();
    for (Part part : parts.values()) {
      sections.addAll(part.keys().keySet());
      sections.addAll(part.roles().keySet());
      takenOver.addAll(part.roles().keySet());
    }
    Map<Path, ImportableFile> files = new LinkedHashMap<>();
    Path credentials = ground.files().credentials();
    Path config = ground.files().config();
    plan.sources().credentials().ifPresent(path -> files.put(path, ground.credentials(path)));
    plan.sources().config().ifPresent(path -> files.put(path, ground.config(path)));
    files.putIfAbsent(credentials, ground.credentials(credentials));
    files.putIfAbsent(config, ground.config(config));
    List<Dependent> dependents = new ArrayList<>();
    for (ImportableFile file : files.values()) {
      for (Map.Entry<String, String> source : file.sourceProfiles().entrySet()) {
        if (sections.contains(source.getValue())) {
          String name = source.getKey();
          dependents.add(
              new Dependent(
                  file.path(),
                  name,
                  source.getValue(),
                  importedAs(name, plan),
                  takenOver.contains(name)));
        }
      }
    }
    return dependents;
  }

  private static Optional<ProfileName> importedAs(String name, ImportPlan plan) {
    return plan.items().stream()
        .filter(item -> item.thing() instanceof Thing.Role && item.name().equals(name))
        .flatMap(item -> item.profile().stream())
        .findFirst();
  }
}
