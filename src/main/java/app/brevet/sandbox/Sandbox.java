package app.brevet.sandbox;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/// A small STS and IAM on 127.0.0.1 that speaks the AWS Query protocol (STS 2011-06-15 and IAM
/// 2010-05-08 on one port), with the console's federation endpoint, and is as strict as AWS.
///
/// Signatures (AWS Signature Version 4), one-time codes (RFC 6238), trust policies, limits and the
/// life of sessions are checked as AWS does, and refused with its codes and words.
public final class Sandbox implements AutoCloseable {

  private final InstantSource clock;
  private final SandboxSwitches switches;
  private final SandboxDirectory directory;
  private final SandboxFaults faults = new SandboxFaults();
  private final CallLog log = new CallLog();
  private final OidcDocuments issuers;
  private final LoopbackServer server;

  private Sandbox(int port, InstantSource base, SandboxSwitches switches) throws IOException {
    this.clock = () -> base.instant().plus(switches.clockOffset()).plus(faults.skew());
    this.switches = switches;
    this.directory = new SandboxDirectory(clock, switches.propagation());
    this.issuers =
        new OidcDocuments(clock, new QueryFront(clock, switches, directory, faults, log));
    this.server = LoopbackServer.start(port, issuers);
  }

  /// A sandbox on a free port that behaves as AWS does.
  ///
  /// @param clock the time that AWS goes by
  /// @throws IOException if it cannot listen
  public static Sandbox start(InstantSource clock) throws IOException {
    return start(0, clock, SandboxSwitches.OFF);
  }

  /// A sandbox that listens already. Who starts it prints its [#description()].
  ///
  /// @param port 0 for any free one
  /// @param clock the time that AWS goes by, but for the switch
  /// @throws IOException if the port is taken
  public static Sandbox start(int port, InstantSource clock, SandboxSwitches switches)
      throws IOException {
    return new Sandbox(port, clock, switches);
  }

  /// Where both services answer, such as `http://127.0.0.1:40123`, and under `/federation` the
  /// console's sign-in.
  public URI endpoint() {
    return server.address();
  }

  /// The sandbox's clock, by which codes, signatures and sessions are judged.
  public InstantSource clock() {
    return clock;
  }

  /// Its accounts, users and roles; empty at first.
  public SandboxDirectory directory() {
    return directory;
  }

  /// The OpenID Connect issuer of this name, such as `http://127.0.0.1:40123/oidc/NAME`, which is
  /// made when it is first asked for. It serves its discovery document and its keys; accounts know
  /// it once it is added to the directory's [SandboxDirectory#federation()].
  ///
  /// @param name of letters, digits and hyphens
  public OidcIssuer oidcIssuer(String name) {
    return issuers.issuer(endpoint().resolve("/oidc/" + name));
  }

  /// A new SAML identity provider of this entity id, which goes by the sandbox's clock. Accounts
  /// know it once its key is added to the directory's [SandboxDirectory#federation()].
  public SamlIdentityProvider samlIdentityProvider(String issuer) {
    return new SamlIdentityProvider(issuer, clock);
  }

  /// The faults that requests shall meet, and the troubles of the whole sandbox; none at first.
  public SandboxFaults faults() {
    return faults;
  }

  /// Refuses connections from now on, as a machine does on which nothing listens.
  ///
  /// @throws InterruptedException if the thread is interrupted before nothing listens any more
  public void goDown() throws InterruptedException {
    server.refuse();
  }

  /// Takes connections again, at the same endpoint, and knows what it knew.
  ///
  /// @throws IOException if the port was taken meanwhile
  public void comeBack() throws IOException {
    server.listen();
  }

  /// Every request so far, in order. A request is here before its answer is sent.
  public List<SandboxCall> calls() {
    return log.calls();
  }

  /// Every request so far for this action, in order, refused ones too.
  public List<SandboxCall> calls(String action) {
    return log.calls(action);
  }

  /// Where it listens, and which switches make it differ from AWS: a few lines to print at start.
  public String description() {
    return "Sandbox STS and IAM on " + endpoint() + "\n" + switches.describe();
  }

  /// Stops answering. What was issued is gone.
  @Override
  public void close() {
    server.close();
  }
}
