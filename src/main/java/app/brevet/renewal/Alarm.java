package app.brevet.renewal;

import java.time.Duration;

/// Something that calls once, after a while; one call at a time.
public interface Alarm extends AutoCloseable {

  /// Calls after this time, instead of what was set before.
  void set(Duration after, Runnable call);

  /// Does not call.
  void clear();

  /// Never calls any more.
  @Override
  void close();
}
