package app.brevet.aws;

import java.util.List;
import java.util.Optional;

/// How a request may be sent, and what an answer to it must not repeat.
///
/// @param once whether it is sent once and never again: because a code is spent with it, or because
///   a second one would make a second thing
/// @param codes the one-time codes it carries
record Sending(boolean once, List<String> codes) {

  /// May be sent again: twice is as good as once.
  static final Sending AGAIN = new Sending(false, List.of());

  /// Makes something new each time.
  static final Sending ONCE = new Sending(true, List.of());

  static Sending of(Optional<MfaProof> mfa) {
    return mfa.map(proof -> new Sending(true, List.of(proof.code().digits()))).orElse(AGAIN);
  }

  static Sending of(CodePair codes) {
    return new Sending(true, List.of(codes.first().digits(), codes.second().digits()));
  }
}
