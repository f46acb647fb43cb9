package app.brevet.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.model.Secret;
import app.brevet.testing.Counts;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OneTimeDoorTest {

  private static final String LINK = "https://signin.invalid/federation?SigninToken=planted";

  private final Secret link = Secret.ofUnwipeable(LINK);
  private final OneTimeDoor door;
  private final URI address;

  OneTimeDoorTest() throws IOException {
    door = OneTimeDoor.open(link, new SecureRandom());
    address = door.address();
  }

  @AfterEach
  void close() {
    door.close();
  }

  private String host() {
    return "Host: " + address.getRawAuthority();
  }

  private void assertStillOpen() throws IOException {
    assertThat(Asked.get(address).status()).isEqualTo(302);
  }

  @Test
  void address_whenOpened_thenIsOfThisMachineAndHas128Bits() {
    assertThat(address.toString()).matches("http://127\\.0\\.0\\.1:[0-9]+/go/[A-Za-z0-9_-]{22}");
  }

  @Test
  void address_whenManyAreOpened_thenNoTwoAreAlike() throws IOException {
    Set<String> seen = new HashSet<>();
    int count = Counts.of(50, 1_000);
    for (int i = 0; i < count; i++) {
      try (OneTimeDoor other = OneTimeDoor.open(Secret.ofUnwipeable(LINK), new SecureRandom())) {
        seen.add(other.address().getPath());
      }
    }
    assertThat(seen).hasSize(count);
  }

  @Test
  void get_whenItIsTheFirst_thenIsLedToTheLinkThatNothingKeeps() throws Exception {
    Asked asked = Asked.get(address);

    assertThat(asked.status()).isEqualTo(302);
    assertThat(asked.header("Location")).contains(LINK);
    assertThat(asked.header("Referrer-Policy")).contains("no-referrer");
    assertThat(asked.header("Cache-Control")).contains("no-store");
    assertThat(asked.body()).isEmpty();
    assertThat(door.led().get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void get_whenItIsNotAnswered_thenTheDoorIsSpentAndSaysSo() throws Exception {
    link.close(); // What is thrown while one is led, as when the other side hangs up.

    assertThat(Asked.get(address).status()).isNotEqualTo(302);

    assertThat(door.led().get(10, TimeUnit.SECONDS)).isFalse();
    assertThat(door.shut()).isFalse();
  }

  @Test
  void get_whenTheOneWhoAsksHangsUp_thenTheDoorSaysWhatBecameOfIt() throws Exception {
    int times = Counts.of(20, 500);
    for (int i = 0; i < times; i++) {
      try (OneTimeDoor other = OneTimeDoor.open(link, new SecureRandom())) {
        Asked.hangUp(other.address());
        boolean nobodyCame = other.shut();
        assertThat(nobodyCame || other.led().get(10, TimeUnit.SECONDS) != null).isTrue();
      }
    }
  }

  /// Whoever did not say yet at which address it asks never asked: the browser that comes next is
  /// led, and once.
  @Test
  void get_whenAnotherHangsUpHalfwayThrough_thenTheNextIsLedAndOnce() throws Exception {
    Asked.half(address);
    assertThat(door.led()).isNotDone();

    assertStillOpen();
    assertThat(door.led().get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(Asked.get(address).status()).isEqualTo(404);
  }

  @Test
  void get_whenItIsTheSecond_thenThereIsNothing() throws IOException {
    assertStillOpen();

    Asked second = Asked.get(address);

    assertThat(second.status()).isEqualTo(404);
    assertThat(second.head()).noneMatch(line -> line.contains("planted"));
  }

  @Test
  void get_whenShutBefore_thenThereIsNothing() throws IOException {
    assertThat(door.shut()).isTrue();

    assertThat(Asked.get(address).status()).isEqualTo(404);
    assertThat(door.led()).isNotDone();
  }

  @Test
  void shut_whenSomebodyWentThrough_thenSaysSo() throws IOException {
    assertStillOpen();

    assertThat(door.shut()).isFalse();
  }

  @Test
  void get_whenClosed_thenNobodyListens() {
    door.close();

    assertThatThrownBy(() -> Asked.get(address)).isInstanceOf(ConnectException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/go/", "/go/AAAAAAAAAAAAAAAAAAAAAA", "/favicon.ico", "*"})
  void get_whenTheAddressIsAnother_thenThereIsNothingAndTheDoorStaysOpen(String target)
      throws IOException {
    assertThat(Asked.raw(address, "GET", target, host()).status()).isEqualTo(404);
    assertStillOpen();
  }

  @Test
  void get_whenTheAddressIsAlmostThat_thenThereIsNothing() throws IOException {
    String path = address.getRawPath();
    List<String> almost =
        List.of(
            path + "/",
            path + "?x",
            path + "#x",
            "/" + path,
            path.substring(0, path.length() - 1),
            path.replace("/go/", "/GO/"),
            path.replace("/go/", "/%67o/"),
            "http://127.0.0.1:" + address.getPort() + path);
    for (String target : almost) {
      assertThat(Asked.raw(address, "GET", target, host()).status()).as(target).isNotEqualTo(302);
    }
    assertStillOpen();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "POST", "PUT", "OPTIONS", "DELETE"})
  void ask_whenTheMethodIsAnother_thenIsRefusedAndTheDoorStaysOpen(String method)
      throws IOException {
    Asked asked = Asked.raw(address, method, address.getRawPath(), host());

    assertThat(asked.status()).isEqualTo(405);
    assertThat(asked.header("Allow")).contains("GET");
    assertThat(asked.head()).noneMatch(line -> line.contains("planted"));
    assertStillOpen();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sec-Purpose: prefetch",
        "Sec-Purpose: prefetch;prerender",
        "Purpose: prefetch",
        "X-Moz: prefetch",
        "X-Purpose: preview"
      })
  void get_whenItOnlyLooksAhead_thenThereIsNothingAndTheDoorStaysOpen(String header)
      throws IOException {
    assertThat(Asked.raw(address, "GET", address.getRawPath(), host(), header).status())
        .isEqualTo(404);
    assertStillOpen();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Host: evil.example:PORT", "Host: localhost:PORT", "Host: 127.0.0.1", "X: y"})
  void get_whenItAsksUnderAnotherName_thenThereIsNothingAndTheDoorStaysOpen(String header)
      throws IOException {
    String host = header.replace("PORT", String.valueOf(address.getPort()));

    assertThat(Asked.raw(address, "GET", address.getRawPath(), host).status()).isNotEqualTo(302);
    assertStillOpen();
  }

  @Test
  void get_whenTwoNamesAreGiven_thenThereIsNothing() throws IOException {
    Asked asked = Asked.raw(address, "GET", address.getRawPath(), host(), "Host: evil.example");

    assertThat(asked.status()).isNotEqualTo(302);
  }

  @Test
  void get_whenManyComeAtOnce_thenExactlyOneIsLed() throws Exception {
    int crowd = Counts.of(20, 200);
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Integer>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < crowd; i++) {
        answers.add(
            threads.submit(
                () -> {
                  go.await();
                  return Asked.get(address).status();
                }));
      }
      go.countDown();
    }
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> answer : answers) {
      statuses.add(answer.get());
    }
    assertThat(statuses).containsOnlyOnce(302).hasSize(crowd);
  }
}
