package app.brevet.transfer;

import app.brevet.catalog.Appearance;
import app.brevet.model.InvalidInputException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.model.RoleParameters;
import app.brevet.model.RoleProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.SilentTerm;
import app.brevet.model.UserProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Profiles and secrets at random: few enough ids and names that two states often meet.
final class RandomStates {

  private static final List<String> TAG_KEYS =
      List.of("team", "secretAccessKey", "otpauthUri", "cost center", "größe");

  private final Random random;

  RandomStates(long seed) {
    random = new Random(seed);
  }

  /// Users first, then roles, of which some have sources that are not there.
  ///
  /// @param whole whether every role's sources lead to a user
  List<Profile> profiles(boolean whole) throws InvalidInputException {
    List<Profile> profiles = new ArrayList<>();
    Set<Object> taken = new HashSet<>();
    for (int left = random.nextInt(9); left > 0; left--) {
      int number = 1 + random.nextInt(12);
      String name = "p" + random.nextInt(12);
      if (taken.contains(name) || taken.contains(number)) {
        continue;
      }
      taken.addAll(List.of(name, number));
      boolean isUser = profiles.isEmpty() || random.nextBoolean();
      profiles.add(isUser ? user(name, number) : role(name, number, source(profiles, whole)));
    }
    return profiles;
  }

  private ProfileId source(List<Profile> profiles, boolean whole) {
    return whole || random.nextInt(3) > 0
        ? profiles.get(random.nextInt(profiles.size())).id()
        : TransferWorld.id(1 + random.nextInt(12));
  }

  private UserProfile user(String name, int number) throws InvalidInputException {
    UserProfile user =
        TransferWorld.user(name, number)
            .withMfaSerial(maybe(TransferWorld.serial(random.nextInt(3))))
            .withSilentFor(maybe(SilentTerm.parse("2h")));
    return user.withOutput(maybe(new ProfileName("default")));
  }

  private RoleProfile role(String name, int number, ProfileId source) throws InvalidInputException {
    Map<String, String> tags = new LinkedHashMap<>();
    for (String key : TAG_KEYS) {
      if (random.nextInt(3) == 0) {
        tags.put(key, random.nextBoolean() ? "" : "värde " + random.nextInt(9));
      }
    }
    RoleProfile role = TransferWorld.role(name, number, source);
    return new RoleProfile(
        role.id(),
        role.name(),
        role.roleArn(),
        source,
        RoleProfile.Via.SESSION,
        new RoleParameters(
            maybe("ext:1"), maybe("me@host"), maybe("me"), maybe("{}"), List.of(), tags, Set.of()),
        maybe(new Region("eu-west-1")),
        SessionDuration.parseForRole(900 + random.nextInt(9) + "s"),
        Optional.empty());
  }

  private <T> Optional<T> maybe(T value) {
    return random.nextBoolean() ? Optional.of(value) : Optional.empty();
  }

  /// Fills a machine: of some users no key or no seed is kept.
  void fill(TransferWorld world) throws Exception {
    List<Profile> profiles = profiles(true);
    world.add(profiles.toArray(Profile[]::new));
    for (Profile profile : profiles) {
      if (profile instanceof UserProfile user) {
        if (random.nextInt(4) > 0) {
          world.keys.store(user.id(), user.name(), TransferWorld.key(user, secret(40)));
        }
        if (user.mfaSerial().isPresent() && random.nextBoolean()) {
          world.seeds.store(user, TransferWorld.seed(user, secret(20)));
        }
      }
      world.settings.pin(profile.id(), random.nextBoolean());
    }
    world.settings.recordAppearance(maybe(Appearance.DARK).orElse(Appearance.SYSTEM));
    world.settings.recordLockAfter(Duration.ofMinutes(random.nextInt(1440)));
  }

  private String secret(int length) {
    StringBuilder secret = new StringBuilder();
    for (int i = 0; i < length; i++) {
      secret.append((char) ('!' + random.nextInt('~' - '!' + 1)));
    }
    return secret.toString();
  }

  int next(int bound) {
    return random.nextInt(bound);
  }
}
