package app.brevet.session;

import app.brevet.awsfile.SharedCredentialsFile;
import app.brevet.mfa.MfaCodeSource;
import java.nio.file.Path;

/// The sessions of a [SessionWorld], delivered to files on the disk.
public final class OnDisk {

  private OnDisk() {}

  /// To `credentials` and `config` in this folder, with copies in `backups`.
  public static Sessions sessions(SessionWorld world, Path folder) {
    return new Sessions(
        ground(
            world,
            BothFiles.delivery(
                new SharedCredentialsFile(folder.resolve("credentials"), folder.resolve("backups")),
                folder)));
  }

  /// The world's ground with this delivery in the place of its own.
  static SessionGround ground(SessionWorld world, Delivery delivery) {
    SessionGround ground = world.ground;
    return new SessionGround(
        ground.catalog(),
        ground.keys(),
        ground.seeds(),
        ground.commands(),
        ground.acts(),
        ground.cache(),
        ground.sts(),
        ground.guard(),
        ground.flights(),
        delivery,
        ground.activity(),
        ground.clock());
  }

  /// The same as they stand just now, all on the caller's thread.
  public static LiveSessions live(SessionWorld world, Path folder, MfaCodeSource codes) {
    LiveSessions live =
        new LiveSessions(sessions(world, folder), world.profiles, codes, () -> {}, Runnable::run);
    live.refresh();
    return live;
  }
}
