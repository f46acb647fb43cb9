package app.brevet.renewal;

import app.brevet.model.DeliveryKind;
import app.brevet.model.MfaSerial;
import app.brevet.model.RoleProfile.Via;
import app.brevet.session.SessionWorld;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Random users, with and without a device, by a key, or by the file or the program of an identity
/// provider, and roles of theirs: by the key, by the user's session, and in chains.
final class SimulatedProfiles {

  private static final int[] LIVES = {900, 1200, 3600, 3600, 14_400, 43_200, 43_200, 129_600};

  private final RandomGenerator random;
  private final SimulatedRoot.Lock lock;
  private final List<SimulatedSession> sessions = new ArrayList<>();

  SimulatedProfiles(RandomGenerator random, SimulatedRoot.Lock lock) {
    this.random = random;
    this.lock = lock;
  }

  List<SimulatedSession> make() {
    int users = 1 + random.nextInt(3);
    for (int user = 0; user < users; user++) {
      addUser("user" + user);
    }
    return List.copyOf(sessions);
  }

  private void addUser(String name) {
    boolean token = random.nextInt(3) == 0;
    boolean device = !token && random.nextInt(3) > 0;
    Optional<String> serial = device ? Optional.of(serial(name)) : Optional.empty();
    SimulatedRoot root = token ? tokenOf() : SimulatedRoot.key(serial, random.nextBoolean(), lock);
    SimulatedSession user =
        new SimulatedSession(
            SessionWorld.user(name, serial), // Of a token's only the name and the place count.
            life(token ? 43_200 : 129_600),
            Optional.empty(),
            root,
            kind());
    sessions.add(user);
    SimulatedSession source = user;
    int roles = random.nextInt(4);
    for (int role = 0; role < roles; role++) {
      boolean byKey = !token && random.nextInt(4) == 0;
      SimulatedSession of = byKey ? user : source;
      SimulatedSession made =
          new SimulatedSession(
              SessionWorld.role(name + role, of.profile.id(), byKey ? Via.KEY : Via.SESSION),
              life(byKey ? 43_200 : 3600),
              byKey ? Optional.empty() : Optional.of(of),
              root,
              kind());
      sessions.add(made);
      source = random.nextBoolean() && !byKey ? made : user;
    }
  }

  private SimulatedRoot tokenOf() {
    return random.nextBoolean() ? SimulatedRoot.file(lock) : SimulatedRoot.program(lock);
  }

  static String serial(String name) {
    return new MfaSerial("arn:aws:iam::123456789012:mfa/" + name).value();
  }

  private Duration life(int most) {
    return Duration.ofSeconds(Math.min(most, LIVES[random.nextInt(LIVES.length)]));
  }

  private DeliveryKind kind() {
    return random.nextInt(4) == 0 ? DeliveryKind.PROCESS : DeliveryKind.FILE;
  }
}
