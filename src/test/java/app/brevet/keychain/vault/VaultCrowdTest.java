package app.brevet.keychain.vault;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.keychain.ItemKey;
import app.brevet.model.Secret;
import app.brevet.testing.ChildJvm;
import app.brevet.testing.Counts;
import app.brevet.testing.RealPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real processes that open one vault, each in a heap of 64 MB, half of the smallest that Brevet
/// starts with; a key derivation alone takes 64 MB, and up to 256 MB where another made the vault.
/// A virtual machine with the vault open has some 45 MB: were each to derive at the same time as
/// the others, it would be twice as much.
class VaultCrowdTest {

  private static final long KILOBYTES_OF_A_DERIVATION = 64 * 1024;
  private static final long KILOBYTES_OF_A_PROCESS = 60 * 1024;
  private static final Pattern PSS = Pattern.compile("(?m)^Pss: +([0-9]+) kB$");

  @TempDir private Path home;

  private Path vault(int logN) throws Exception {
    Path folder = home.resolve("vault");
    try (VaultKeychain vault = new VaultKeychain(folder, _ -> Secret.ofUnwipeable("right"), logN)) {
      vault.put(ItemKey.cacheKey(), "Brevet: x", Secret.ofUnwipeable("kept"));
    }
    return folder;
  }

  @Test
  void get_whenManyProcessesOpenItAtOnce_thenEachDoesAndOneDerivationTakesMemoryAtATime()
      throws Exception {
    RealPart.require("smaps_rollup", () -> Files.exists(Path.of("/proc/self/smaps_rollup")));
    Path vault = vault(16);
    int count = Counts.of(8, 50);
    List<ChildJvm> crowd = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        crowd.add(ChildJvm.start(VaultOpenProgram.class, vault.toString()));
      }
      List<CompletableFuture<Optional<String>>> said =
          crowd.stream().map(VaultCrowdTest::firstLine).toList();
      long peak = peakUntil(said, crowd);

      System.out.println(count + " processes together: " + peak / 1024 + " MB of memory at most");
      assertThat(said).allSatisfy(line -> assertThat(line.join()).contains("kept"));
      assertThat(peak).isLessThan(KILOBYTES_OF_A_DERIVATION + count * KILOBYTES_OF_A_PROCESS);
    } finally {
      crowd.forEach(ChildJvm::close);
    }
  }

  private static CompletableFuture<Optional<String>> firstLine(ChildJvm child) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return child.line();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        task -> Thread.ofPlatform().daemon().start(task));
  }

  /// The most that all had together until each had its vault open, and then.
  private static long peakUntil(
      List<CompletableFuture<Optional<String>>> said, List<ChildJvm> crowd) throws Exception {
    long peak = 0;
    boolean all = false;
    while (!all) {
      all = said.stream().allMatch(CompletableFuture::isDone);
      peak = Math.max(peak, crowd.stream().mapToLong(VaultCrowdTest::kilobytes).sum());
      crowd.getFirst().endsWithin(TimeUnit.MILLISECONDS.toNanos(20));
    }
    return peak;
  }

  /// What the process has for itself, plus its share of what it has in common with others.
  private static long kilobytes(ChildJvm child) {
    try {
      Matcher pss =
          PSS.matcher(Files.readString(Path.of("/proc/" + child.pid() + "/smaps_rollup")));
      return pss.find() ? Long.parseLong(pss.group(1)) : 0;
    } catch (IOException e) {
      return 0; // It has ended, which its missing line tells.
    }
  }

  @Test
  void get_whenAnotherMadeItAtTheHighestCost_thenItOpensInASmallHeap() throws Exception {
    Path vault = vault(ScryptRecipient.MOST_LOG_N);

    try (ChildJvm child = ChildJvm.start(VaultOpenProgram.class, vault.toString())) {
      assertThat(child.line()).contains("kept");
    }
  }
}
