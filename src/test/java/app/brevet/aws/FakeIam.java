package app.brevet.aws;

import app.brevet.model.AccessKeyId;
import app.brevet.model.AwsCause;
import app.brevet.model.Credentials;
import app.brevet.model.MfaSerial;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// An IAM in memory that knows one user.
public final class FakeIam implements Iam {

  private static final String ENDPOINT = "https://iam.fake.invalid";

  private final Deque<AwsException> refusals = new ArrayDeque<>();
  private final List<String> calls = new ArrayList<>();
  private String userName = "demo";
  private List<MfaSerial> devices = List.of();
  private List<AccessKeyId> keys = List.of();

  /// What the user is called.
  public synchronized FakeIam userNamed(String name) {
    userName = name;
    return this;
  }

  /// The user's MFA devices.
  public synchronized FakeIam withDevices(MfaSerial... serials) {
    devices = List.of(serials);
    return this;
  }

  /// The user's long-term keys.
  public synchronized FakeIam withKeys(AccessKeyId... ids) {
    keys = List.of(ids);
    return this;
  }

  /// The next call that has no script yet is refused.
  public synchronized FakeIam refuseNext(AwsCause cause, String awsCode, String message) {
    refusals.add(AwsException.refused(cause, awsCode, message, Optional.empty(), ENDPOINT));
    return this;
  }

  /// The actions that were called, by AWS's names, in order.
  public synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  @Override
  public synchronized List<MfaSerial> listMfaDevices(Credentials signer, AwsTarget target)
      throws AwsException {
    receive("ListMFADevices");
    return devices;
  }

  @Override
  public synchronized List<AccessKeyId> listAccessKeys(Credentials signer, AwsTarget target)
      throws AwsException {
    receive("ListAccessKeys");
    return keys;
  }

  @Override
  public synchronized String getUserName(Credentials signer, AwsTarget target) throws AwsException {
    receive("GetUser");
    return userName;
  }

  private void receive(String action) throws AwsException {
    calls.add(action);
    AwsException refusal = refusals.poll();
    if (refusal != null) {
      throw refusal;
    }
  }
}
