package app.brevet.keychain;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AccessKeyId;
import app.brevet.model.ProfileId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemKeyTest {

  private static final ProfileId PROFILE = ProfileId.of("0b8f9c5e-8b0c-4a52-9d6e-0123456789ab");
  private static final ItemKey ACCESS_KEY =
      ItemKey.accessKey(PROFILE, new AccessKeyId("AKIAIOSFODNN7EXAMPLE"));
  private static final ItemKey SEED =
      new ItemKey(ItemKey.Kind.TOTP_SEED, Optional.of(PROFILE), Optional.empty());

  @Test
  void text_whenAnAccessKey_thenKindProfileAndKey() {
    assertThat(ACCESS_KEY.text())
        .isEqualTo("access-key/0b8f9c5e-8b0c-4a52-9d6e-0123456789ab/AKIAIOSFODNN7EXAMPLE");
  }

  @Test
  void parse_whenTheTextOfAKey_thenThatKey() {
    assertThat(ItemKey.parse(ACCESS_KEY.text())).contains(ACCESS_KEY);
    assertThat(ItemKey.parse(SEED.text())).contains(SEED);
    assertThat(ItemKey.parse("cache-key")).contains(ItemKey.cacheKey());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/", "unknown-kind", "access-key/no-uuid", "cache-key///", "access-key//akia"})
  void parse_whenNoKeyOfOurs_thenEmpty(String text) {
    assertThat(ItemKey.parse(text)).isEmpty();
  }
}
