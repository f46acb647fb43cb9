package app.brevet.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Secret;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JwtTest {

  private static final Instant END = Instant.parse("2026-11-27T10:00:00Z");

  private static Jwt read(String token) throws InvalidInputException {
    return Jwt.read(Secret.ofUnwipeable(token));
  }

  @Test
  void read_whenItSaysWhenItIsOver_thenThatIsKnown() throws Exception {
    assertThat(read(JwtText.endingAt(END)).end()).contains(END);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"exp\":\"soon\"}",
        "{\"exp\":1.5}",
        "{\"exp\":-1}",
        "{\"exp\":999999999999999}",
        "{\"exp\":null}"
      })
  void read_whenItDoesNotSayWhen_thenNothingIsKnown(String claims) throws Exception {
    assertThat(read(JwtText.of(claims)).end()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "a.b",
        "a.b.c",
        "a.e30.",
        ".e30.c",
        "a..c",
        "a.e30.c.d",
        "a.W10.c",
        "a.!!.c"
      })
  void read_whenItHasAnotherForm_thenRefused(String token) {
    InvalidInputException refused =
        catchThrowableOfType(InvalidInputException.class, () -> read(token));

    assertThat(refused.reason()).isEqualTo(Reason.TOKEN_MALFORMED);
    assertThat(refused.value()).isEmpty();
  }
}
