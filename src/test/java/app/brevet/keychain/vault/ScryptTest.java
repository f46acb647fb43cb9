package app.brevet.keychain.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/// The vectors of RFC 7914 section 12; the last of them needs 1 GB and is left out.
class ScryptTest {

  private static String derive(String passphrase, String salt, int n, int r, int p) {
    byte[] key =
        new Scrypt(n, r, p).derive(passphrase.getBytes(US_ASCII), salt.getBytes(US_ASCII), 64);
    return HexFormat.of().formatHex(key);
  }

  @Test
  void derive_whenFirstVector_thenItsKey() {
    assertThat(derive("", "", 16, 1, 1))
        .isEqualTo(
            "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
                + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906");
  }

  @Test
  void derive_whenSecondVector_thenItsKey() {
    assertThat(derive("password", "NaCl", 1024, 8, 16))
        .isEqualTo(
            "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640");
  }

  @Test
  void derive_whenThirdVector_thenItsKey() {
    assertThat(derive("pleaseletmein", "SodiumChloride", 16384, 8, 1))
        .isEqualTo(
            "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887");
  }

  @Test
  void new_whenNIsNoPowerOfTwo_thenRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Scrypt(1000, 8, 1));
  }
}
