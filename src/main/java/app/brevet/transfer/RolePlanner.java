package app.brevet.transfer;

import app.brevet.model.Printable;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleProfile;
import app.brevet.model.TokenSource;
import app.brevet.model.WebIdentityProfile;
import app.brevet.transfer.Found.FoundRole;
import app.brevet.transfer.ImportItem.Fate;
import app.brevet.transfer.ImportItem.Thing;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Plans the roles that were found, each after what it takes its session from. Those that are had
/// for a token take it from nothing.
///
/// A `source_profile` is first a key of that name, as the SDKs have it, then a role, then the
/// profile of Brevet's that writes to that section, or has that name.
final class RolePlanner {

  private static final int LONGEST_PATH = 1000;
  private static final ProfileName ANY = new ProfileName("any");

  private final Found found;
  private final Planned planned;
  private final ImportNames names;
  private final Map<String, Profile> users;
  private final Map<String, Profile> roles = new HashMap<>();
  private final Map<String, Fate.Refused> refused = new HashMap<>();
  private final Set<String> underWay = new HashSet<>();

  /// @param users the profiles of keys, by the name of their section
  RolePlanner(Found found, Planned planned, ImportNames names, Map<String, Profile> users) {
    this.found = found;
    this.planned = planned;
    this.names = names;
    this.users = users;
  }

  /// Plans all of them.
  void plan() {
    for (String name : found.roleOrder) {
      planOnce(name);
    }
    for (String name : found.roleOrder) {
      Optional<Profile> role = Optional.ofNullable(roles.get(name));
      new RoleSettings(role(name))
          .serial()
          .ifPresent(serial -> role.ifPresent(one -> planned.giveDevice(one, serial)));
    }
  }

  private FoundRole role(String name) {
    return Optional.ofNullable(found.roles.get(name)).orElseThrow();
  }

  private void planOnce(String name) {
    if (roles.containsKey(name) || refused.containsKey(name)) {
      return;
    }
    FoundRole role = role(name);
    underWay.add(name);
    try {
      boolean byToken = new RoleSettings(role).tokenFile().isPresent();
      roles.put(name, byToken ? added(role) : added(role, sourceOf(role)));
    } catch (ImportRefusal e) {
      refused.put(name, e.fate());
      planned.add(role.origin(), name, thing(role), e.fate());
    } finally {
      underWay.remove(name);
    }
  }

  private static Thing thing(FoundRole role) {
    String arn = Printable.of(role.setting("role_arn").orElse(""), 200);
    return new RoleSettings(role)
        .tokenFile()
        .<Thing>map(file -> new Thing.WebIdentity(arn, Printable.of(file, LONGEST_PATH)))
        .orElseGet(
            () -> new Thing.Role(arn, Printable.of(role.setting("source_profile").orElse(""))));
  }

  private Profile added(FoundRole role, Profile source) throws ImportRefusal {
    RoleSettings settings = new RoleSettings(role);
    return added(
        role,
        there(settings.arn(), source, role.name()),
        (name, output) -> settings.profile(name, source, output));
  }

  /// One that is had for a token.
  private Profile added(FoundRole role) throws ImportRefusal {
    RoleSettings settings = new RoleSettings(role);
    return added(role, there(settings.arn(), role), settings::webIdentity);
  }

  /// Makes the profile of a role.
  @FunctionalInterface
  private interface Making {
    Profile of(ProfileName name, Optional<ProfileName> output) throws ImportRefusal;
  }

  private Profile added(FoundRole role, Optional<? extends Profile> there, Making making)
      throws ImportRefusal {
    if (there.isPresent()) {
      planned.add(role.origin(), role.name(), thing(role), new Fate.There(there.get().name()));
      return there.get();
    }
    var _ = making.of(ANY, Optional.empty()); // Refused before a name is taken for it.
    ProfileName name = names.take(role.name());
    Optional<ProfileName> output =
        found.roles.containsKey(name.value()) ? Optional.of(names.output(name)) : Optional.empty();
    Profile profile = making.of(name, output);
    planned.add(role.origin(), role.name(), thing(role), profile);
    return profile;
  }

  /// The profile of this role and this file of tokens; of several, the one that has the name.
  private Optional<WebIdentityProfile> there(RoleArn arn, FoundRole role) {
    Optional<TokenSource> file = new RoleSettings(role).tokenFile().map(TokenSource.File::new);
    return planned.existing().stream()
        .filter(WebIdentityProfile.class::isInstance)
        .map(WebIdentityProfile.class::cast)
        .filter(one -> one.roleArn().equals(arn) && one.tokenSource().equals(file))
        .min(Comparator.comparing(one -> !one.name().value().equals(role.name())));
  }

  /// The profile of this role and this source; of several, the one that has the name.
  private Optional<RoleProfile> there(RoleArn arn, Profile source, String name) {
    return planned.existing().stream()
        .filter(RoleProfile.class::isInstance)
        .map(RoleProfile.class::cast)
        .filter(one -> one.roleArn().equals(arn) && one.source().equals(source.id()))
        .min(Comparator.comparing(one -> !one.name().value().equals(name)));
  }

  private Profile sourceOf(FoundRole role) throws ImportRefusal {
    Optional<String> named = role.setting("source_profile");
    if (named.isEmpty()) {
      Optional<String> place = role.setting("credential_source");
      throw place.isPresent()
          ? new ImportRefusal(ImportObstacle.CREDENTIAL_SOURCE, place.get())
          : new ImportRefusal(ImportObstacle.NO_SOURCE, "");
    }
    String source = named.get();
    Profile user = users.get(source);
    if (user != null) {
      return user;
    }
    if (found.roles.containsKey(source)) {
      return chained(source);
    }
    return existing(source).orElseThrow(() -> new ImportRefusal(whyNot(source), source));
  }

  private Profile chained(String source) throws ImportRefusal {
    if (underWay.contains(source)) {
      throw new ImportRefusal(ImportObstacle.CYCLE, source);
    }
    planOnce(source);
    Fate.Refused no = refused.get(source);
    if (no != null) {
      boolean cycle = no.why() == ImportObstacle.CYCLE;
      throw new ImportRefusal(
          cycle ? ImportObstacle.CYCLE : ImportObstacle.SOURCE_NOT_IMPORTED, source);
    }
    return Optional.ofNullable(roles.get(source)).orElseThrow();
  }

  private Optional<Profile> existing(String source) {
    return planned.existing().stream()
        .filter(
            profile ->
                profile.section().value().equals(source) || profile.name().value().equals(source))
        .min(Comparator.comparing(profile -> !profile.section().value().equals(source)));
  }

  private ImportObstacle whyNot(String source) {
    return found.sections.contains(source)
        ? ImportObstacle.SOURCE_NOT_IMPORTED
        : ImportObstacle.SOURCE_NOT_FOUND;
  }
}
