package app.brevet.aws;

import java.util.List;
import java.util.Optional;

/// How a request may be sent, and what of it matters for what an answer means and must not repeat.
///
/// @param once whether it is sent once and never again: because a code is spent with it, or because
///   a second one would make a second thing
/// @param codes the one-time codes it carries
/// @param carried what it carries that can be over
record Sending(boolean once, List<String> codes, Asked.Carried carried) {

  /// May be sent again: twice is as good as once.
  static final Sending AGAIN = new Sending(false, List.of(), Asked.Carried.NOTHING);

  /// Makes something new each time.
  static final Sending ONCE = new Sending(true, List.of(), Asked.Carried.NOTHING);

  static Sending of(Optional<MfaProof> mfa) {
    return mfa.map(proof -> withCodes(proof.code().digits())).orElse(AGAIN);
  }

  static Sending of(CodePair codes) {
    return withCodes(codes.first().digits(), codes.second().digits());
  }

  private static Sending withCodes(String... codes) {
    return new Sending(true, List.of(codes), Asked.Carried.NOTHING);
  }

  /// The same for a request that carries this.
  Sending carrying(Asked.Carried what) {
    return new Sending(once, codes, what);
  }
}
