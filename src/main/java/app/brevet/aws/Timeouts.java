package app.brevet.aws;

import java.time.Duration;

/// How long AWS is waited for.
///
/// @param connect for the connection to stand
/// @param read for each piece of the answer
/// @param call for everything, with the waits between attempts
public record Timeouts(Duration connect, Duration read, Duration call) {

  /// 5, 20 and 30 seconds.
  public static final Timeouts USUAL =
      new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(30));
}
