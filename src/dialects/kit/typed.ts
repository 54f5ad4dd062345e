/** The parameters of one action, of a cloud's generated table of services. */
export type In<Services, S extends keyof Services, A extends keyof Services[S]> = Services[S][A] extends {
  in: infer I;
}
  ? I
  : never;

/** What one action answers. */
export type Out<Services, S extends keyof Services, A extends keyof Services[S]> = Services[S][A] extends {
  out: infer O;
}
  ? O
  : never;
