package app.brevet.words;

import app.brevet.model.Expiry;
import app.brevet.model.SessionState;
import java.time.InstantSource;

/// Where a session stands, in a few words.
public final class StateWords {

  private final Texts texts;
  private final TimeWords times;
  private final InstantSource clock;

  StateWords(Texts texts, TimeWords times, InstantSource clock) {
    this.texts = texts;
    this.times = times;
    this.clock = clock;
  }

  /// The state as it is now: `11 h 42 min left`, `no session`.
  public String of(SessionState state) {
    return switch (state) {
      case SessionState.Idle _ -> texts.text("states.idle");
      case SessionState.AwaitingCode(var serial) ->
          texts.text("states.awaiting-code", serial.deviceName());
      case SessionState.Requesting _ -> texts.text("states.requesting");
      case SessionState.Active(var expiry) -> texts.text("states.active", left(expiry));
      case SessionState.Expiring(var expiry) -> texts.text("states.expiring", left(expiry));
      case SessionState.Expired(var expiry) ->
          texts.text("states.expired", times.at(expiry.at(), clock.instant()));
      case SessionState.Failed _ -> texts.text("states.failed");
    };
  }

  private String left(Expiry expiry) {
    return times.left(expiry.left(clock.instant()));
  }
}
