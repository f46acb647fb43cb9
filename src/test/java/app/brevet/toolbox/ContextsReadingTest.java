package app.brevet.toolbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.ProvidedContext;
import app.brevet.model.Secret;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The limits of ProvidedContexts in the STS API reference, at their edges.
final class ContextsReadingTest {

  private static final String PROVIDER = "arn:aws:iam::aws:contextProvider/IdentityCenter";
  private static final String ONE = context(PROVIDER, "abcd");

  private static String context(String provider, String assertion) {
    return "{\"ProviderArn\":\"" + provider + "\",\"ContextAssertion\":\"" + assertion + "\"}";
  }

  private static String arn(int length) {
    String begin = "arn:aws:iam::aws:";
    return begin + "c".repeat(length - begin.length());
  }

  private static String list(int count) {
    return "[" + String.join(",", Collections.nCopies(count, ONE)) + "]";
  }

  private static List<ProvidedContext> read(String text) throws InvalidInputException {
    return ContextsReading.of(Secret.ofUnwipeable(text));
  }

  static Stream<String> within() {
    return Stream.of(
        list(1),
        list(5),
        "[" + context(arn(20), "abcd") + "]",
        "[" + context(arn(2_048), "abcd") + "]",
        "[" + context(PROVIDER, "a".repeat(2_048)) + "]");
  }

  @ParameterizedTest
  @MethodSource("within")
  void of_whenAtTheLimit_thenTaken(String text) throws Exception {
    assertThat(read(text)).isNotEmpty();
  }

  static Stream<Arguments> outside() {
    return Stream.of(
        Arguments.of(list(0), Reason.PROVIDED_CONTEXTS_MALFORMED),
        Arguments.of(list(6), Reason.PROVIDED_CONTEXTS_MALFORMED),
        Arguments.of("[" + context(arn(19), "abcd") + "]", Reason.NOT_AN_ARN),
        Arguments.of("[" + context(arn(2_049), "abcd") + "]", Reason.NOT_AN_ARN),
        Arguments.of("[" + context("IdentityCenter", "abcd") + "]", Reason.NOT_AN_ARN),
        Arguments.of("[" + context(PROVIDER, "abc") + "]", Reason.CONTEXT_ASSERTION_MALFORMED),
        Arguments.of(
            "[" + context(PROVIDER, "a".repeat(2_049)) + "]", Reason.CONTEXT_ASSERTION_MALFORMED));
  }

  @ParameterizedTest
  @MethodSource("outside")
  void of_whenOverTheLimit_thenRefusedByName(String text, Reason reason) {
    InvalidInputException refused =
        catchThrowableOfType(InvalidInputException.class, () -> read(text));

    assertThat(refused).isNotNull();
    assertThat(refused.reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abcd",
        "{\"ProviderArn\":\"arn:aws:iam::aws:contextProvider/X\",\"ContextAssertion\":\"abcd\"}",
        "[1]",
        "[{}]",
        "[{\"ProviderArn\":\"arn:aws:iam::aws:contextProvider/X\"}]",
        "[{\"ContextAssertion\":\"abcd\"}]",
        "[{\"ProviderArn\":\"arn:aws:iam::aws:contextProvider/X\",\"ContextAssertion\":12345}]",
        "[{\"ProviderArn\":\"a\",\"ContextAssertion\":\"abcd\",\"More\":\"b\"}]"
      })
  void of_whenItIsSomethingElse_thenRefused(String text) {
    InvalidInputException refused =
        catchThrowableOfType(InvalidInputException.class, () -> read(text));

    assertThat(refused).isNotNull();
    assertThat(refused.reason()).isEqualTo(Reason.PROVIDED_CONTEXTS_MALFORMED);
  }

  @Test
  void of_whenRefused_thenTheAssertionIsNotNamed() {
    InvalidInputException refused =
        catchThrowableOfType(
            InvalidInputException.class,
            () -> read("[" + context(PROVIDER, "hunter".repeat(400)) + "]"));

    assertThat(refused.value()).isEqualTo("2400");
  }

  @Test
  void of_whenRead_thenEachHasItsProviderAndItsAssertion() throws Exception {
    ProvidedContext read = read("[" + context(PROVIDER, "a.b-c_d") + "]").getFirst();

    assertThat(read.provider()).hasToString(PROVIDER);
    assertThat(read.assertion().reveal()).isEqualTo("a.b-c_d");
    assertThat(read.toString()).doesNotContain("a.b-c_d");
  }
}
