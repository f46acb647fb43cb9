package app.brevet.aws;

import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/// Sends each request once, over a connection of its own.
///
/// A connection that was kept open may be closed by the other side at any moment; a request on it
/// is then lost, or sent again by the JDK itself, and a one-time code with it.
record OneShotHttpClient(OneShotConnection connections, Skew skew) implements SdkHttpClient {

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new OneShotCall(request, this);
  }

  @Override
  public String clientName() {
    return "OneShot";
  }

  /// Holds nothing open.
  @Override
  public void close() {}
}
