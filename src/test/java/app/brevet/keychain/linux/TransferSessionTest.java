package app.brevet.keychain.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.keychain.KeychainException;
import app.brevet.model.KeychainReason;
import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TransferSessionTest {

  /// The prime of the second Oakley group, RFC 2409, section 6.2.
  private static final BigInteger PRIME =
      new BigInteger(
          "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22"
              + "514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6"
              + "F44C42E9A637ED6B0BFF5CB6F406B7EDEE386BFB5A899FA5AE9F24117C4B1FE649286651ECE65381"
              + "FFFFFFFFFFFFFFFF",
          16);

  /// With these the key would be known to all who see the bus.
  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "p - 1", "p", "p + 1"})
  void accept_whenTheirNumberIsUnsafe_thenCorrupt(String number) {
    BigInteger theirs =
        switch (number) {
          case "p - 1" -> PRIME.subtract(BigInteger.ONE);
          case "p" -> PRIME;
          case "p + 1" -> PRIME.add(BigInteger.ONE);
          default -> new BigInteger(number);
        };
    TransferSession.Offer offer = new TransferSession.Offer();

    KeychainException refused =
        catchThrowableOfType(
            KeychainException.class, () -> offer.accept("/session/1", theirs.toByteArray()));

    assertThat(refused.reason()).isEqualTo(KeychainReason.CORRUPT);
  }
}
