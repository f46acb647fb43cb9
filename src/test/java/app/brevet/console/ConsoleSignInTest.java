package app.brevet.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.brevet.activity.Activity.AwsAnswer;
import app.brevet.activity.Activity.Entry;
import app.brevet.activity.Activity.Event;
import app.brevet.aws.ConsoleSites;
import app.brevet.aws.FakeFederationEndpoint;
import app.brevet.model.AwsCause;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleProfile;
import app.brevet.model.UserProfile;
import app.brevet.os.NamedPrograms;
import app.brevet.os.OperatingSystem;
import app.brevet.session.SessionWorld;
import app.brevet.testing.ChildJvm;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the activity tells of sign-ins to the console.
final class ConsoleSignInTest {

  private static final String PAGE = "https://console.aws.amazon.com/console/home?region=us-east-1";
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir private Path folder;
  private final FakeFederationEndpoint endpoint = new FakeFederationEndpoint();
  private SessionWorld world;
  private UserProfile user;
  private ConsoleSignIn signIn;
  private int before;

  @BeforeEach
  void open() throws Exception {
    world = new SessionWorld(folder);
    user = world.addUser("alice");
    signIn =
        new ConsoleSignIn(
            new ConsoleLinks(world.ground, endpoint, ConsoleSites.USUAL),
            new LedBrowsers(
                new NamedPrograms(Map.of("PATH", "/usr/bin:/bin"), folder),
                OperatingSystem.LINUX,
                LONG),
            world.activity,
            world.clock);
    before = world.activity.events().size();
  }

  private ConsoleRequest request() {
    return ConsoleRequest.of(user.name());
  }

  /// What was told since.
  private List<Entry> told() {
    List<Entry> all = world.activity.latest(Integer.MAX_VALUE);
    return all.subList(before, all.size());
  }

  private Entry one(Event event, String detail) {
    return new Entry(world.clock.instant(), event, user.name(), detail);
  }

  private static Browser command(List<String> arguments) {
    return new Browser(arguments, Optional.empty(), Optional.empty());
  }

  @Test
  void linkToCopy_whenThereIsOne_thenThatItWasCopiedAndThePage() throws Exception {
    signIn.linkToCopy(request(), SessionWorld.NO_CODES).close();

    assertThat(told()).containsExactly(one(Event.CONSOLE_COPIED, PAGE));
  }

  @Test
  void linkToPrint_whenThereIsOne_thenThatItWasPrintedAndThePage() throws Exception {
    signIn.linkToPrint(request(), SessionWorld.NO_CODES).close();

    assertThat(told()).containsExactly(one(Event.CONSOLE_PRINTED, PAGE));
  }

  @Test
  void lead_whenTheBrowserHasTheLink_thenThatItWasOpenedAndNoWordOfTheLink() throws Exception {
    try (ServerSocket port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        SigninLink link = signIn.link(request(), SessionWorld.NO_CODES)) {
      assertThat(told()).isEmpty();

      signIn.lead(
          command(ChildJvm.command(FakeBrowserMain.class, String.valueOf(port.getLocalPort()))),
          link);

      port.accept().close();
    }
    assertThat(told()).containsExactly(one(Event.CONSOLE_OPENED, PAGE));
    assertThat(world.activity.latest(Integer.MAX_VALUE).toString())
        .doesNotContain("signin-1", "SigninToken", "127.0.0.1");
  }

  @Test
  void lead_whenTheBrowserDoesNotStart_thenThatItFailedAndNotThatItWasOpened() throws Exception {
    try (SigninLink link = signIn.link(request(), SessionWorld.NO_CODES)) {
      assertThatThrownBy(() -> signIn.lead(command(List.of("no-such-browser")), link))
          .isInstanceOf(FailureException.class);
    }

    assertThat(told()).containsExactly(one(Event.CONSOLE_FAILED, "console-browser-not-found"));
  }

  @Test
  void link_whenAwsRefuses_thenOneEntryWithWhatAwsSaid() {
    world.sts.refuseNext(AwsCause.NOT_AUTHORIZED, "AccessDenied", "hush");

    assertThatThrownBy(() -> signIn.link(request(), SessionWorld.NO_CODES))
        .isInstanceOf(FailureException.class);

    assertThat(told())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.event()).isEqualTo(Event.CONSOLE_FAILED);
              assertThat(entry.detail()).isEqualTo("aws-not-authorized");
              assertThat(entry.answer().map(AwsAnswer::code)).contains("AccessDenied");
              assertThat(entry.toString()).doesNotContain("hush");
            });
  }

  @Test
  void link_whenARoleHasNoSessionAndNobodyGivesACode_thenOneEntry() throws Exception {
    RoleProfile role = world.addRole("admin", user.id());
    before = world.activity.events().size();

    assertThatThrownBy(() -> signIn.link(ConsoleRequest.of(role.name()), SessionWorld.NO_CODES))
        .isInstanceOf(FailureException.class);

    assertThat(told())
        .extracting(Entry::event, Entry::detail)
        .containsExactly(tuple(Event.CONSOLE_FAILED, "code-needed"));
  }

  @Test
  void link_whenThereIsNoSuchProfile_thenNoEntry() {
    assertThatThrownBy(
            () -> signIn.link(ConsoleRequest.of(new ProfileName("nobody")), SessionWorld.NO_CODES))
        .isInstanceOf(FailureException.class);

    assertThat(told()).isEmpty();
  }
}
