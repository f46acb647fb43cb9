package app.brevet.keychain;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AccessKeyId;
import app.brevet.model.ProfileId;
import app.brevet.model.Secret;
import app.brevet.testing.Counts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every keychain keeps to, be it the fake, the vault or the system's own. A subclass gives it
/// an empty store for each test.
public abstract class KeychainContract {

  /// The label of the items of these tests.
  protected static final String LABEL = "Brevet: contract";

  /// Ids that no other test has, for stores that outlive a test.
  protected final ProfileId profile = ProfileId.random();

  private final List<Keychain> opened = new ArrayList<>();

  /// Another connection to this test's store, which is open.
  protected abstract Keychain connect() throws Exception;

  /// A connection that is closed after the test.
  protected final Keychain open() throws Exception {
    Keychain keychain = connect();
    opened.add(keychain);
    return keychain;
  }

  @BeforeEach
  void start() throws Exception {
    Keychain keychain = open();
    for (ItemKey left : keychain.list()) {
      keychain.remove(left);
    }
  }

  @AfterEach
  void closeAll() {
    opened.forEach(Keychain::close);
  }

  /// The key of one of this test's access keys.
  protected final ItemKey key(int number) {
    return key(profile, number);
  }

  private static ItemKey key(ProfileId profile, int number) {
    return ItemKey.accessKey(profile, new AccessKeyId("AKIA%016d".formatted(number)));
  }

  /// The text as a secret.
  protected static Secret secret(String text) {
    return Secret.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /// What the keychain has under the key, as text; `nothing` if there is none.
  protected static String read(Keychain keychain, ItemKey key) throws KeychainException {
    return keychain.get(key).map(Secret::reveal).orElse("nothing");
  }

  @Test
  void state_whenOpen_thenAvailable() throws Exception {
    assertThat(open().state()).isEqualTo(Keychain.State.AVAILABLE);
  }

  @Test
  void get_whenPut_thenTheSameSecret() throws Exception {
    Keychain keychain = open();
    keychain.put(key(1), LABEL, secret("{\"secretAccessKey\":\"s3cr3t/+=\"}"));
    assertThat(read(keychain, key(1))).isEqualTo("{\"secretAccessKey\":\"s3cr3t/+=\"}");
  }

  @Test
  void get_whenNothingWasPut_thenEmpty() throws Exception {
    Keychain keychain = open();
    keychain.put(key(1), LABEL, secret("one"));
    assertThat(keychain.get(key(2))).isEmpty();
    assertThat(keychain.get(ItemKey.cacheKey())).isEmpty();
  }

  @Test
  void get_whenPutByAnotherConnection_thenItIsThereAtOnce() throws Exception {
    Keychain writer = open();
    Keychain reader = open();
    writer.put(key(1), LABEL, secret("first"));
    assertThat(read(reader, key(1))).isEqualTo("first");
    writer.put(key(1), LABEL, secret("second"));
    assertThat(read(reader, key(1))).isEqualTo("second");
  }

  @Test
  void get_whenUnicode_thenUnchanged() throws Exception {
    String text = "pässwörd – 密码 – 🔑 – \u0000 – line\nend\r\n";
    Keychain keychain = open();
    keychain.put(key(1), "Brevet: Übung 密码 🔑", secret(text));
    assertThat(read(keychain, key(1))).isEqualTo(text);
  }

  @Test
  void get_whenAsLargeAsAnItemMayBe_thenUnchanged() throws Exception {
    String text = "0123456789abcdef".repeat(160);
    Keychain keychain = open();
    keychain.put(key(1), LABEL, secret(text));
    assertThat(text).hasSize(2_560);
    assertThat(read(keychain, key(1))).isEqualTo(text);
  }

  @Test
  void get_whenNotText_thenTheSameBytes() throws Exception {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    Keychain keychain = open();
    keychain.put(key(1), LABEL, Secret.of(bytes));
    assertThat(keychain.get(key(1)).orElseThrow().copy()).isEqualTo(bytes);
  }

  @Test
  void put_whenThereIsOne_thenItIsReplaced() throws Exception {
    Keychain keychain = open();
    keychain.put(key(1), LABEL, secret("old"));
    keychain.put(key(1), "Brevet: another label", secret("new"));
    assertThat(read(keychain, key(1))).isEqualTo("new");
    assertThat(keychain.list()).containsExactly(key(1));
  }

  @Test
  void relabel_whenThere_thenTrueAndTheSecretStays() throws Exception {
    Keychain keychain = open();
    keychain.put(key(1), LABEL, secret("kept"));
    assertThat(keychain.relabel(key(1), "Brevet: another label")).isTrue();
    assertThat(read(keychain, key(1))).isEqualTo("kept");
    assertThat(keychain.list()).containsExactly(key(1));
  }

  @Test
  void relabel_whenNotThere_thenFalse() throws Exception {
    Keychain keychain = open();
    assertThat(keychain.relabel(key(1), LABEL)).isFalse();
    assertThat(keychain.list()).isEmpty();
  }

  @Test
  void lifetime_whenOpen_thenLasting() throws Exception {
    assertThat(open().lifetime()).isEqualTo(Keychain.Lifetime.LASTING);
  }

  @Test
  void put_whenTheCallerWipesItsSecret_thenTheKeychainHasItsOwn() throws Exception {
    Keychain keychain = open();
    Secret mine = secret("mine");
    keychain.put(key(1), LABEL, mine);
    mine.close();
    assertThat(read(keychain, key(1))).isEqualTo("mine");
  }

  @Test
  void get_whenTwoProfilesAndTwoKeys_thenEachHasItsOwn() throws Exception {
    Keychain keychain = open();
    ProfileId other = ProfileId.random();
    keychain.put(key(1), LABEL, secret("mine, old"));
    keychain.put(key(2), LABEL, secret("mine, new"));
    keychain.put(key(other, 1), LABEL, secret("other"));
    assertThat(read(keychain, key(1))).isEqualTo("mine, old");
    assertThat(read(keychain, key(2))).isEqualTo("mine, new");
    assertThat(read(keychain, key(other, 1))).isEqualTo("other");
  }

  @Test
  void list_whenSomeWerePut_thenTheirKeys() throws Exception {
    Keychain keychain = open();
    keychain.put(key(1), LABEL, secret("one"));
    keychain.put(ItemKey.cacheKey(), "Brevet: cache", secret("two"));
    assertThat(keychain.list()).containsExactlyInAnyOrder(key(1), ItemKey.cacheKey());
  }

  @Test
  void remove_whenThere_thenGoneAndTrue() throws Exception {
    Keychain keychain = open();
    keychain.put(key(1), LABEL, secret("one"));
    keychain.put(key(2), LABEL, secret("two"));
    assertThat(keychain.remove(key(1))).isTrue();
    assertThat(keychain.get(key(1))).isEmpty();
    assertThat(keychain.list()).containsExactly(key(2));
  }

  @Test
  void remove_whenNotThere_thenFalse() throws Exception {
    Keychain keychain = open();
    keychain.put(key(1), LABEL, secret("one"));
    assertThat(keychain.remove(key(2))).isFalse();
    assertThat(read(keychain, key(1))).isEqualTo("one");
  }

  @Test
  void put_whenManyAtOnce_thenNoneIsLost() throws Exception {
    int each = Counts.of(5, 200);
    Keychain first = open();
    first.put(ItemKey.cacheKey(), LABEL, secret("made before the race"));
    Keychain second = open();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<?>> done = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        Keychain keychain = thread % 2 == 0 ? first : second;
        int from = thread * each;
        done.add(threads.submit(() -> putAndReadBack(keychain, from, each)));
      }
      await(done);
    }
    assertThat(first.list()).hasSize(8 * each + 1);
  }

  private Void putAndReadBack(Keychain keychain, int from, int count) throws KeychainException {
    for (int number = from; number < from + count; number++) {
      keychain.put(key(number), LABEL, secret("secret " + number));
      assertThat(read(keychain, key(number))).isEqualTo("secret " + number);
    }
    return null;
  }

  private static void await(List<Future<?>> all) throws InterruptedException, ExecutionException {
    for (Future<?> one : all) {
      one.get();
    }
  }
}
