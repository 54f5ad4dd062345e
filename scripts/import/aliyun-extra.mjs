// Actions of other products that clients call on their way to ECS and VPC; not in the handed-over files.

/** Location 2015-06-12; `SerivceCode` is spelt so on the wire. */
export const location = {
  version: "2015-06-12",
  actions: {
    DescribeEndpoints: {
      f: "location",
      source: "facts",
      in: { Id: "string", ServiceCode: "string", Type: "string" },
      req: ["Id", "ServiceCode"],
      out: {
        Endpoints: {
          Endpoint: [
            {
              Endpoint: "string",
              Id: "string",
              Namespace: "string",
              Protocols: { Protocols: ["string"] },
              SerivceCode: "string",
              Type: "string",
            },
          ],
        },
        RequestId: "string",
        Success: "boolean",
      },
    },
  },
};

/** STS 2015-04-01. */
export const sts = {
  version: "2015-04-01",
  actions: {
    AssumeRole: {
      f: "sts",
      source: "facts",
      in: {
        DurationSeconds: "int64",
        ExternalId: "string",
        Policy: "string",
        RoleArn: "string",
        RoleSessionName: "string",
        SourceIdentity: "string",
      },
      req: ["RoleArn", "RoleSessionName"],
      out: {
        AssumedRoleUser: { Arn: "string", AssumedRoleId: "string" },
        Credentials: {
          AccessKeyId: "string",
          AccessKeySecret: "string",
          Expiration: "string",
          SecurityToken: "string",
        },
        RequestId: "string",
        SourceIdentity: "string",
      },
      err: {
        400: [
          "InvalidParameter",
          "InvalidParameter.DurationSeconds",
          "InvalidParameter.PolicyGrammar",
          "InvalidParameter.PolicySize",
          "InvalidParameter.RoleArn",
          "InvalidParameter.RoleSessionName",
          "MissingParameter",
        ],
        403: ["NoPermission"],
        404: ["EntityNotExist.Role"],
      },
    },
    GetCallerIdentity: {
      f: "sts",
      source: "facts",
      in: {},
      out: {
        AccountId: "string",
        Arn: "string",
        IdentityType: "string",
        PrincipalId: "string",
        RequestId: "string",
        RoleId: "string",
        UserId: "string",
      },
    },
  },
};
