package app.brevet.ui.demo;

import java.time.Instant;

/// The authenticator of the demo's user.
public interface Phone {

  /// The name of its MFA device.
  String device();

  /// The six digits that it shows.
  String code(Instant now);

  /// When it shows the next ones.
  Instant nextCodeAt(Instant now);
}
