package app.brevet.ui.files;

import app.brevet.model.ProfileId;
import app.brevet.session.LiveSession;
import app.brevet.session.LiveSessions;
import app.brevet.session.OnDisk;
import app.brevet.session.SessionWorld;
import app.brevet.ui.kit.CallerWork;
import app.brevet.words.TestWords;
import java.nio.file.Files;
import java.nio.file.Path;

/// A profile whose start failed, for its section is somebody else's.
final class ReplacementGround {

  static final String THEIRS =
      """
      [dev]
      manager = awsume
      aws_access_key_id = ASIA0000000000000009
      aws_secret_access_key = hush
      aws_session_token = hush
      """;

  final Path file;
  private final LiveSessions live;
  private final ProfileId dev;

  ReplacementGround(Path folder) throws Exception {
    SessionWorld world = new SessionWorld(folder);
    dev = world.addUser("dev").id();
    file = Files.writeString(folder.resolve("credentials"), THEIRS);
    live = OnDisk.live(world, folder, SessionWorld.codes("123456"));
    live.start(dev);
  }

  LiveSession one() {
    return live.find(dev).orElseThrow();
  }

  ReplacementViewModel model() {
    return new ReplacementViewModel(TestWords.english(), new CallerWork(), live, one());
  }
}
