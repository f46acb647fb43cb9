package app.brevet.aws;

/// Answers as AWS words them, in the XML of the Query protocol.
final class AwsAnswers {

  static final String KEY_ID = "ASIAIOSFODNN7EXAMPLE";
  static final String SECRET = "sessionSecretwJalrXUtnFEMI/K7MDENG/bPxRfi";
  static final String TOKEN = "IQoJb3JpZ2luX2VjEXAMPLE//sessiontoken==";
  static final String EXPIRATION = "2026-01-02T15:04:05Z";
  static final String REQUEST_ID = "c6104cbe-af31-11e0-8154-cbc7ccf896c7";

  private static final String STS = "https://sts.amazonaws.com/doc/2011-06-15/";
  private static final String IAM = "https://iam.amazonaws.com/doc/2010-05-08/";
  private static final String CREDENTIALS =
      "<Credentials><AccessKeyId>"
          + KEY_ID
          + "</AccessKeyId><SecretAccessKey>"
          + SECRET
          + "</SecretAccessKey><SessionToken>"
          + TOKEN
          + "</SessionToken><Expiration>"
          + EXPIRATION
          + "</Expiration></Credentials>";

  private AwsAnswers() {}

  static String getSessionToken() {
    return answer(STS, "GetSessionToken", CREDENTIALS);
  }

  static String assumeRole() {
    return answer(
        STS,
        "AssumeRole",
        CREDENTIALS
            + "<AssumedRoleUser><AssumedRoleId>AROA3XFRBF535PLBIFPI4:demo</AssumedRoleId>"
            + "<Arn>arn:aws:sts::123456789012:assumed-role/xacct/demo</Arn></AssumedRoleUser>"
            + "<PackedPolicySize>6</PackedPolicySize>");
  }

  static String getCallerIdentity() {
    return answer(
        STS,
        "GetCallerIdentity",
        "<Arn>arn:aws:iam::123456789012:user/Alice</Arn><UserId>AIDACKCEVSQ6C2EXAMPLE</UserId>"
            + "<Account>123456789012</Account>");
  }

  static String listMfaDevices() {
    return answer(
        IAM,
        "ListMFADevices",
        "<MFADevices><member><UserName>Bob</UserName><SerialNumber>"
            + "arn:aws:iam::123456789012:mfa/Bob</SerialNumber>"
            + "<EnableDate>2016-04-13T16:00:00Z</EnableDate></member>"
            + "<member><UserName>Bob</UserName><SerialNumber>"
            + "arn:aws:iam::123456789012:u2f/user/Bob/key-ABC</SerialNumber></member>"
            + "<member><UserName>Bob</UserName><SerialNumber>GAHT12345678</SerialNumber></member>"
            + "</MFADevices><IsTruncated>false</IsTruncated>");
  }

  static String listAccessKeys() {
    return answer(
        IAM,
        "ListAccessKeys",
        "<UserName>Bob</UserName><AccessKeyMetadata>"
            + "<member><AccessKeyId>AKIAIOSFODNN7EXAMPLE</AccessKeyId><Status>Active</Status>"
            + "</member><member><AccessKeyId>AKIAI44QH8DHBEXAMPLE</AccessKeyId>"
            + "<Status>Inactive</Status></member></AccessKeyMetadata>"
            + "<IsTruncated>false</IsTruncated>");
  }

  static String getUser() {
    return answer(
        IAM,
        "GetUser",
        "<User><UserId>AIDACKCEVSQ6C2EXAMPLE</UserId><Path>/division_abc/</Path>"
            + "<UserName>Bob</UserName><Arn>arn:aws:iam::123456789012:user/division_abc/Bob</Arn>"
            + "<CreateDate>2013-10-02T17:01:44Z</CreateDate></User>");
  }

  static String error(String code, String message) {
    return "<ErrorResponse xmlns=\""
        + STS
        + "\"><Error><Type>Sender</Type><Code>"
        + code
        + "</Code><Message>"
        + message.replace("&", "&amp;").replace("<", "&lt;")
        + "</Message></Error><RequestId>"
        + REQUEST_ID
        + "</RequestId></ErrorResponse>";
  }

  private static String answer(String namespace, String action, String result) {
    return "<%sResponse xmlns=\"%s\"><%sResult>%s</%sResult><ResponseMetadata><RequestId>%s"
            .formatted(action, namespace, action, result, action, REQUEST_ID)
        + "</RequestId></ResponseMetadata></%sResponse>".formatted(action);
  }
}
