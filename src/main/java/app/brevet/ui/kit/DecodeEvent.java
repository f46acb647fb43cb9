package app.brevet.ui.kit;

import javafx.event.Event;
import javafx.event.EventType;

/// Somebody wants to know what stands in the encoded message of a refusal. It goes up from where
/// the refusal is shown to whoever can open what decodes it.
public final class DecodeEvent extends Event {

  /// The only kind there is.
  public static final EventType<DecodeEvent> WANTED = new EventType<>(Event.ANY, "DECODE_WANTED");

  private final String said;

  /// @param said what AWS said, with the message in it
  public DecodeEvent(String said) {
    super(WANTED);
    this.said = said;
  }

  /// What AWS said, with the message in it.
  public String said() {
    return said;
  }
}
