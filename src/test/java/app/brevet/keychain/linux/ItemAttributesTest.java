package app.brevet.keychain.linux;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.keychain.ItemKey;
import app.brevet.model.ProfileId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ItemAttributesTest {

  private static final ItemKey KEY = ItemKey.totpSeed(ProfileId.random());

  @Test
  void read_whenOurs_thenTheKeyThatTheyWereMadeOf() {
    assertThat(ItemAttributes.read(ItemAttributes.of(KEY))).contains(KEY);
  }

  @Test
  void read_whenOfAnotherApplication_thenNone() {
    Map<String, String> theirs = new HashMap<>(ItemAttributes.of(KEY));
    theirs.put("application", "other");

    assertThat(ItemAttributes.read(theirs)).isEmpty();
  }
}
