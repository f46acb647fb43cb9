package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Secret;
import org.junit.jupiter.api.Test;

final class TypedCharsTest {

  private final TypedChars chars = new TypedChars();

  private void type(String text) {
    for (int i = 0; i < text.length(); i++) {
      chars.insert(chars.length(), text.charAt(i));
    }
  }

  private String copy() {
    try (Secret secret = chars.copy()) {
      return secret.reveal();
    }
  }

  @Test
  void insert_whenItOutgrowsItsRoom_thenNothingIsLost() {
    String longer = "0123456789".repeat(50);
    type(longer);
    assertThat(copy()).isEqualTo(longer);
    assertThat(chars.length()).isEqualTo(500);
  }

  @Test
  void delete_whenFromTheMiddle_thenTheRestMovesUp() {
    type("abcdef");
    chars.delete(1, 4);
    assertThat(copy()).isEqualTo("aef");
  }

  @Test
  void insert_whenInTheMiddle_thenTheRestMovesOn() {
    type("ad");
    chars.insert(1, 'b');
    chars.insert(2, 'c');
    assertThat(copy()).isEqualTo("abcd");
  }

  @Test
  void take_whenTaken_thenNothingIsLeft() {
    type("abc");
    try (Secret secret = chars.take()) {
      assertThat(secret.reveal()).isEqualTo("abc");
    }
    assertThat(chars.length()).isZero();
    assertThat(copy()).isEmpty();
  }
}
