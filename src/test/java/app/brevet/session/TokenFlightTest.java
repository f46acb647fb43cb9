package app.brevet.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AccessKeyId;
import app.brevet.model.SamlProfile;
import app.brevet.model.TokenSource;
import app.brevet.testing.Counts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Many wishes at once for what an identity provider vouches for.
@Timeout(60)
final class TokenFlightTest {

  @TempDir private Path folder;
  private TokenWorld tokens;
  private final int count = Counts.of(10, 50);

  @BeforeEach
  void setUp() {
    tokens = new TokenWorld(folder);
  }

  private List<AccessKeyId> atOnce(Callable<AccessKeyId> wish) throws Exception {
    CountDownLatch ready = new CountDownLatch(count);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<AccessKeyId>> futures = new ArrayList<>();
      for (int at = 0; at < count; at++) {
        futures.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return wish.call();
                }));
      }
      List<AccessKeyId> answers = new ArrayList<>();
      for (Future<AccessKeyId> future : futures) {
        answers.add(future.get(50, TimeUnit.SECONDS));
      }
      return answers;
    }
  }

  @Test
  void credentials_whenManyWishForOneSamlRole_thenItsProgramRunsOnceAndStsIsAskedOnce()
      throws Exception {
    tokens.addSaml("corp", new TokenSource.Program());

    List<AccessKeyId> ids = atOnce(() -> tokens.credentials("corp").accessKeyId());

    assertThat(ids).hasSize(count).containsOnly(ids.getFirst());
    assertThat(tokens.runs).hasValue(1);
    assertThat(tokens.samlCalls()).hasSize(1);
  }

  @Test
  void credentials_whenManyWishForOneWebIdentity_thenItsProgramRunsOnceAndStsIsAskedOnce()
      throws Exception {
    tokens.addWebIdentity("ci", new TokenSource.Program(), Optional.empty());
    tokens.printed = () -> TokenWorld.given(tokens.lastingToken());

    List<AccessKeyId> ids = atOnce(() -> tokens.credentials("ci").accessKeyId());

    assertThat(ids).hasSize(count).containsOnly(ids.getFirst());
    assertThat(tokens.runs).hasValue(1);
    assertThat(tokens.webIdentityCalls()).hasSize(1);
  }

  @Test
  void start_whenManyWishForRolesOfOneAskedSamlRole_thenTheUserIsAskedOnce() throws Exception {
    SamlProfile saml = tokens.addSaml("corp", new TokenSource.Asked());
    tokens.world.addRole("deep", saml.id());
    PastedTokens pasted = new PastedTokens(tokens.lastingAssertion());

    List<AccessKeyId> ids = atOnce(() -> tokens.start("deep", pasted).credentials().accessKeyId());

    assertThat(ids).hasSize(count).containsOnly(ids.getFirst());
    assertThat(pasted.problems()).hasSize(1);
    assertThat(tokens.samlCalls()).hasSize(1);
  }
}
