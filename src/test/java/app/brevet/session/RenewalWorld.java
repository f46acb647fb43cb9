package app.brevet.session;

import app.brevet.mfa.MfaCodeSource;
import java.nio.file.Path;

/// Sessions in memory, and what renews them while nobody asks.
public final class RenewalWorld {

  public final SessionWorld world;
  public final LiveSessions live;
  public final UnaskedRenewal unasked;

  /// With its files in this folder.
  public RenewalWorld(Path folder) {
    world = new SessionWorld(folder);
    live =
        new LiveSessions(
            world.sessions,
            world.profiles,
            SessionWorld.codes("123456", "234567", "345678"),
            () -> {},
            Runnable::run);
    unasked = new UnaskedRenewal(world.sessions, world.ground, MfaCodeSource.nobody());
  }
}
