/** ENIs and their addresses that are not as the call needs them. */
export type InterfaceFault =
  | { readonly kind: "eni.not-found"; readonly eniId: string }
  | {
      readonly kind: "eni.wrong-state";
      readonly eniId: string;
      readonly state: string;
      readonly expected: string;
    }
  | { readonly kind: "eni.is-primary"; readonly eniId: string }
  | { readonly kind: "eni.attached"; readonly eniId: string; readonly instanceId: string }
  | { readonly kind: "eni.not-attached"; readonly eniId: string; readonly instanceId: string }
  | {
      readonly kind: "eni.zone-mismatch";
      readonly eniId: string;
      readonly zone: string;
      readonly expected: string;
    }
  | { readonly kind: "eni.no-group"; readonly eniId: string }
  | { readonly kind: "eni.has-havip"; readonly eniId: string; readonly havipId: string }
  | {
      readonly kind: "eni.address-limit";
      readonly eniId: string;
      readonly limit: number;
      readonly asked: number;
    }
  | {
      readonly kind: "eni.ipv6-limit";
      readonly eniId: string;
      readonly limit: number;
      readonly asked: number;
    }
  | { readonly kind: "address.in-use"; readonly address: string }
  | { readonly kind: "address.reserved"; readonly address: string }
  | { readonly kind: "address.outside-subnet"; readonly address: string; readonly cidr: string }
  | { readonly kind: "address.duplicate"; readonly address: string }
  | { readonly kind: "address.not-on-eni"; readonly address: string; readonly eniId: string }
  | { readonly kind: "address.is-primary"; readonly address: string }
  | { readonly kind: "address.subnet-mismatch"; readonly address: string; readonly eniId: string }
  | { readonly kind: "instance.not-found"; readonly instanceId: string }
  | {
      readonly kind: "instance.wrong-state";
      readonly instanceId: string;
      readonly state: string;
      readonly expected: string;
    }
  | { readonly kind: "instance.eni-limit"; readonly instanceId: string; readonly limit: number }
  | { readonly kind: "resource.busy"; readonly resourceId: string; readonly taskId: number }
  | { readonly kind: "task.not-found"; readonly task: string };
