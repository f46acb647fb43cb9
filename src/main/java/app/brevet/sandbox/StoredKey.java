package app.brevet.sandbox;

import app.brevet.model.AccessKey;
import java.time.Instant;

/// A long-term access key as IAM keeps it.
///
/// @param active false once it was deactivated: AWS then answers as if it were unknown
record StoredKey(AccessKey key, SandboxUser owner, Instant created, boolean active) {

  StoredKey deactivated() {
    return new StoredKey(key, owner, created, false);
  }
}
