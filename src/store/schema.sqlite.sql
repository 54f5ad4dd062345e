create table tally (
  name_ text not null,
  key_ text not null,
  n integer not null check (n >= 0),
  primary key (name_, key_)
);

create table vpc (
  seq integer primary key autoincrement,
  account_id text not null,
  region text not null,
  id text not null unique,
  revision integer not null,
  created_at_ms integer not null,
  traits text not null,
  profile text not null,
  name text not null,
  description text not null,
  cidr text not null,
  ipv6_cidr text,
  is_default integer not null,
  state text not null,
  dns_servers text not null,
  domain_name text not null,
  multicast integer not null,
  dhcp integer not null,
  deletion_protected integer not null,
  router_id text not null,
  task_id integer
);

create unique index vpc_by_ipv6_cidr on vpc (ipv6_cidr);

create index vpc_by_router_id on vpc (router_id);

create index vpc_by_account_id_and_region on vpc (account_id, region);

create table vpc_cidr (
  seq integer primary key,
  account_id text not null,
  region text not null,
  vpc_id text not null references vpc (id),
  cidr text not null,
  kind text not null,
  created_at_ms integer not null
);

create unique index vpc_cidr_by_vpc_id_and_cidr on vpc_cidr (vpc_id, cidr);

create table route_table (
  seq integer primary key autoincrement,
  account_id text not null,
  region text not null,
  id text not null unique,
  revision integer not null,
  created_at_ms integer not null,
  traits text not null,
  profile text not null,
  vpc_id text not null references vpc (id),
  name text not null,
  description text not null,
  main integer not null,
  state text not null
);

create index route_table_by_vpc_id on route_table (vpc_id);

create index route_table_by_account_id_and_region on route_table (account_id, region);

create table subnet (
  seq integer primary key autoincrement,
  account_id text not null,
  region text not null,
  id text not null unique,
  revision integer not null,
  created_at_ms integer not null,
  traits text not null,
  profile text not null,
  vpc_id text not null references vpc (id),
  name text not null,
  description text not null,
  cidr text not null,
  ipv6_cidr text,
  zone text not null,
  is_default integer not null,
  state text not null,
  route_table_id text not null references route_table (id),
  network_acl_id text,
  broadcast integer not null,
  task_id integer
);

create unique index subnet_by_vpc_id_and_ipv6_cidr on subnet (vpc_id, ipv6_cidr);

create index subnet_by_vpc_id on subnet (vpc_id);

create index subnet_by_route_table_id on subnet (route_table_id);

create index subnet_by_account_id_and_region on subnet (account_id, region);

create table subnet_reservation (
  seq integer primary key autoincrement,
  account_id text not null,
  region text not null,
  id text not null unique,
  vpc_id text not null references vpc (id),
  subnet_id text not null references subnet (id),
  cidr text not null,
  kind text not null,
  name text not null,
  description text not null,
  created_at_ms integer not null
);

create index subnet_reservation_by_subnet_id on subnet_reservation (subnet_id);

create index subnet_reservation_by_vpc_id on subnet_reservation (vpc_id);

create table route (
  seq integer primary key autoincrement,
  account_id text not null,
  region text not null,
  id text not null unique,
  route_table_id text not null references route_table (id),
  vpc_id text not null,
  name text not null,
  destination text not null,
  family integer not null,
  next_hop_kind text not null,
  next_hop_word text not null,
  next_hop_id text not null,
  origin text not null,
  description text not null,
  enabled integer not null,
  created_at_ms integer not null,
  modified_at_ms integer not null
);

create index route_by_route_table_id on route (route_table_id);

create index route_by_vpc_id on route (vpc_id);

create index route_by_next_hop_id on route (next_hop_id);

create table security_group (
  seq integer primary key autoincrement,
  account_id text not null,
  region text not null,
  id text not null unique,
  revision integer not null,
  created_at_ms integer not null,
  traits text not null,
  profile text not null,
  vpc_id text references vpc (id),
  name text not null,
  description text not null,
  project_id text not null,
  is_default integer not null,
  kind text not null,
  inner_access text not null,
  version integer not null,
  modified_at_ms integer not null
);

create index security_group_by_vpc_id on security_group (vpc_id);

create index security_group_by_account_id_and_region_and_project_id on security_group (account_id, region, project_id);

create index security_group_by_account_id_and_region on security_group (account_id, region);

create table port_range_list (
  seq integer primary key,
  account_id text not null,
  region text not null,
  id text not null unique,
  revision integer not null,
  created_at_ms integer not null,
  traits text not null,
  name text not null,
  description text not null,
  max_entries integer not null
);

create index port_range_list_by_account_id_and_region on port_range_list (account_id, region);

create table port_range_entry (
  seq integer primary key,
  account_id text not null,
  region text not null,
  port_range_list_id text not null references port_range_list (id),
  ports text not null,
  description text not null
);

create unique index port_range_entry_by_port_range_list_id_and_ports on port_range_entry (port_range_list_id, ports);

create table security_group_rule (
  seq integer primary key,
  account_id text not null,
  region text not null,
  id text not null unique,
  security_group_id text not null references security_group (id),
  direction text not null,
  position integer not null,
  priority integer not null,
  action text not null,
  protocol text not null,
  port text not null,
  cidr text,
  ipv6_cidr text,
  peer_group_id text references security_group (id),
  port_range_list_id text references port_range_list (id),
  narrows text not null,
  description text not null,
  created_at_ms integer not null,
  modified_at_ms integer not null
);

create index security_group_rule_by_security_group_id_and_direction_and_position on security_group_rule (security_group_id, direction, position);

create index security_group_rule_by_peer_group_id on security_group_rule (peer_group_id);

create index security_group_rule_by_port_range_list_id on security_group_rule (port_range_list_id);

create table instance (
  seq integer primary key autoincrement,
  account_id text not null,
  region text not null,
  id text not null unique,
  revision integer not null,
  created_at_ms integer not null,
  traits text not null,
  profile text not null,
  uuid text not null,
  vpc_id text not null references vpc (id),
  subnet_id text not null references subnet (id),
  zone text not null,
  name text not null,
  host_name text not null,
  description text not null,
  instance_type text not null,
  vcpu integer not null,
  memory_gib integer not null,
  eni_limit integer not null,
  ipv4_per_eni integer not null,
  ipv6_per_eni integer not null,
  image_id text not null,
  state text not null,
  charge_type text not null,
  project_id text not null,
  started_at_ms integer,
  expires_at_ms integer,
  deletion_protected integer not null,
  task_id integer,
  last_operation text not null,
  last_operation_state text not null
);

create index instance_by_vpc_id on instance (vpc_id);

create index instance_by_subnet_id on instance (subnet_id);

create index instance_by_account_id_and_region on instance (account_id, region);

create table key_pair (
  seq integer primary key,
  account_id text not null,
  region text not null,
  id text not null unique,
  name text not null,
  description text not null,
  project_id text not null,
  public_key text not null,
  fingerprint text not null,
  created_at_ms integer not null
);

create table instance_key_pair (
  seq integer primary key,
  account_id text not null,
  region text not null,
  instance_id text not null references instance (id),
  key_pair_id text not null references key_pair (id)
);

create unique index instance_key_pair_by_instance_id_and_key_pair_id on instance_key_pair (instance_id, key_pair_id);

create index instance_key_pair_by_key_pair_id on instance_key_pair (key_pair_id);

create table eni (
  seq integer primary key,
  account_id text not null,
  region text not null,
  id text not null unique,
  revision integer not null,
  created_at_ms integer not null,
  traits text not null,
  vpc_id text not null references vpc (id),
  subnet_id text not null references subnet (id),
  zone text not null,
  name text not null,
  description text not null,
  mac text not null,
  kind text not null,
  state text not null,
  instance_id text references instance (id),
  device_index integer,
  attached_at_ms integer,
  qos_level text not null,
  trunking integer not null,
  delete_on_release integer not null,
  source_dest_check integer not null,
  private_ips integer not null,
  ip_prefixes integer not null,
  task_id integer
);

create unique index eni_by_instance_id_and_device_index on eni (instance_id, device_index);

create index eni_by_vpc_id on eni (vpc_id);

create index eni_by_subnet_id on eni (subnet_id);

create index eni_by_instance_id on eni (instance_id);

create index eni_by_account_id_and_region on eni (account_id, region);

create table eni_security_group (
  seq integer primary key,
  account_id text not null,
  region text not null,
  eni_id text not null references eni (id),
  security_group_id text not null references security_group (id),
  position integer not null
);

create unique index eni_security_group_by_eni_id_and_security_group_id on eni_security_group (eni_id, security_group_id);

create index eni_security_group_by_security_group_id on eni_security_group (security_group_id);

create table eni_permission (
  seq integer primary key,
  account_id text not null,
  region text not null,
  id text not null unique,
  eni_id text not null references eni (id),
  grantee_account_id text not null,
  permission text not null,
  created_at_ms integer not null
);

create unique index eni_permission_by_eni_id_and_grantee_account_id_and_permission on eni_permission (eni_id, grantee_account_id, permission);

create table havip (
  seq integer primary key,
  account_id text not null,
  region text not null,
  id text not null unique,
  revision integer not null,
  created_at_ms integer not null,
  traits text not null,
  vpc_id text not null references vpc (id),
  subnet_id text not null references subnet (id),
  address text not null,
  name text not null,
  description text not null,
  state text not null,
  eni_id text,
  instance_id text,
  check_associate integer not null,
  task_id integer
);

create index havip_by_vpc_id on havip (vpc_id);

create index havip_by_subnet_id on havip (subnet_id);

create index havip_by_instance_id on havip (instance_id);

create index havip_by_eni_id on havip (eni_id);

create index havip_by_account_id_and_region on havip (account_id, region);

create table havip_member (
  seq integer primary key,
  account_id text not null,
  region text not null,
  havip_id text not null references havip (id),
  member_kind text not null,
  member_id text not null,
  created_at_ms integer not null
);

create unique index havip_member_by_havip_id_and_member_id on havip_member (havip_id, member_id);

create index havip_member_by_member_id on havip_member (member_id);

create table nat_gateway (
  seq integer primary key autoincrement,
  account_id text not null,
  region text not null,
  id text not null unique,
  revision integer not null,
  created_at_ms integer not null,
  traits text not null,
  profile text not null,
  vpc_id text not null references vpc (id),
  subnet_id text,
  zone text not null,
  name text not null,
  description text not null,
  state text not null,
  network_type text not null,
  bandwidth_mbps integer not null,
  max_concurrent integer not null,
  charge_type text not null,
  snat_table_id text not null,
  forward_table_id text not null,
  deletion_protected integer not null,
  task_id integer
);

create index nat_gateway_by_vpc_id on nat_gateway (vpc_id);

create index nat_gateway_by_subnet_id on nat_gateway (subnet_id);

create index nat_gateway_by_snat_table_id on nat_gateway (snat_table_id);

create index nat_gateway_by_forward_table_id on nat_gateway (forward_table_id);

create index nat_gateway_by_account_id_and_region on nat_gateway (account_id, region);

create table nat_rule (
  seq integer primary key,
  account_id text not null,
  region text not null,
  id text not null unique,
  nat_gateway_id text not null references nat_gateway (id),
  vpc_id text not null,
  kind text not null,
  name text not null,
  public_address text not null,
  public_port text not null,
  private_address text not null,
  private_port text not null,
  protocol text not null,
  source_subnet_id text,
  source_eni_id text,
  source_cidr text,
  description text not null,
  created_at_ms integer not null
);

create index nat_rule_by_nat_gateway_id on nat_rule (nat_gateway_id);

create index nat_rule_by_source_subnet_id on nat_rule (source_subnet_id);

create index nat_rule_by_vpc_id on nat_rule (vpc_id);

create table public_pool (
  seq integer primary key,
  account_id text not null,
  region text not null,
  id text not null unique,
  revision integer not null,
  created_at_ms integer not null,
  traits text not null,
  profile text not null,
  name text not null,
  description text not null,
  isp text not null,
  kind text not null,
  state text not null,
  task_id integer
);

create index public_pool_by_account_id_and_region on public_pool (account_id, region);

create table eip_segment (
  seq integer primary key,
  account_id text not null,
  region text not null,
  id text not null unique,
  revision integer not null,
  created_at_ms integer not null,
  traits text not null,
  profile text not null,
  name text not null,
  description text not null,
  cidr text not null,
  isp text not null,
  zone text not null,
  state text not null,
  task_id integer
);

create unique index eip_segment_by_cidr on eip_segment (cidr);

create index eip_segment_by_account_id_and_region on eip_segment (account_id, region);

create table public_block (
  seq integer primary key,
  id text not null unique,
  holder_id text not null,
  address_pool_id text not null,
  state text not null,
  created_at_ms integer not null
);

create index public_block_by_holder_id on public_block (holder_id);

create table opened_feature (
  seq integer primary key,
  account_id text not null,
  feature text not null,
  opened_at_ms integer not null
);

create unique index opened_feature_by_account_id_and_feature on opened_feature (account_id, feature);

create table private_ip (
  seq integer primary key,
  account_id text not null,
  region text not null,
  vpc_id text not null,
  subnet_id text not null references subnet (id),
  address text not null,
  owner_kind text not null,
  owner_id text not null,
  primary_ integer not null,
  state text not null,
  description text not null,
  qos_level text not null,
  block_id text,
  created_at_ms integer not null
);

create unique index private_ip_by_subnet_id_and_address on private_ip (subnet_id, address);

create index private_ip_by_owner_id on private_ip (owner_id);

create table ipv6_address (
  seq integer primary key,
  account_id text not null,
  region text not null,
  vpc_id text not null references vpc (id),
  subnet_id text not null references subnet (id),
  address text not null,
  block text not null,
  eni_id text not null references eni (id),
  primary_ integer not null,
  state text not null,
  description text not null,
  created_at_ms integer not null
);

create unique index ipv6_address_by_subnet_id_and_address on ipv6_address (subnet_id, address);

create index ipv6_address_by_eni_id on ipv6_address (eni_id);

create index ipv6_address_by_address on ipv6_address (address);

create index ipv6_address_by_vpc_id_and_address on ipv6_address (vpc_id, address);

create index ipv6_address_by_subnet_id_and_block on ipv6_address (subnet_id, block);

create table ip_prefix (
  seq integer primary key,
  account_id text not null,
  region text not null,
  id text not null unique,
  vpc_id text not null,
  subnet_id text not null references subnet (id),
  eni_id text not null references eni (id),
  prefix text not null,
  family integer not null
);

create unique index ip_prefix_by_subnet_id_and_prefix on ip_prefix (subnet_id, prefix);

create index ip_prefix_by_eni_id on ip_prefix (eni_id);

create table address_pool (
  seq integer primary key,
  id text not null unique,
  pool_id text not null,
  lane integer not null,
  lanes integer not null,
  cidr text not null,
  reserved_first integer not null,
  reserved_last integer not null,
  seed integer not null,
  places_left integer not null,
  named integer not null,
  kept_blocks integer not null
);

create index address_pool_by_pool_id on address_pool (pool_id);

create table resting_address (
  seq integer primary key autoincrement,
  pool_id text not null,
  address text not null,
  freed_at_ms integer not null
);

create unique index resting_address_by_pool_id_and_address on resting_address (pool_id, address);

create index resting_address_by_pool_id on resting_address (pool_id);

create table public_address (
  seq integer primary key,
  address text not null,
  pool_id text not null
);

create unique index public_address_by_address on public_address (address);

create index public_address_by_pool_id on public_address (pool_id);

create table eip (
  seq integer primary key,
  account_id text not null,
  region text not null,
  id text not null unique,
  revision integer not null,
  created_at_ms integer not null,
  traits text not null,
  profile text not null,
  address text not null,
  name text not null,
  description text not null,
  kind text not null,
  isp text not null,
  bandwidth_mbps integer not null,
  internet_charge text not null,
  charge_type text not null,
  expires_at_ms integer,
  state text not null,
  target_kind text,
  target_id text,
  eni_id text,
  private_address text,
  instance_id text,
  bound_at_ms integer,
  free_at_ms integer,
  modified_at_ms integer not null,
  mode text not null,
  blocked integer not null,
  in_arrears integer not null,
  deletion_protected integer not null,
  task_id integer,
  public_pool_id text references public_pool (id),
  segment_id text references eip_segment (id)
);

create unique index eip_by_address on eip (address);

create unique index eip_by_eni_id_and_private_address on eip (eni_id, private_address);

create index eip_by_target_id on eip (target_id);

create index eip_by_instance_id on eip (instance_id);

create index eip_by_public_pool_id on eip (public_pool_id);

create index eip_by_segment_id on eip (segment_id);

create index eip_by_account_id_and_region on eip (account_id, region);

create table eipv6 (
  seq integer primary key,
  account_id text not null,
  region text not null,
  id text not null unique,
  revision integer not null,
  created_at_ms integer not null,
  traits text not null,
  kind text not null,
  address text not null,
  name text not null,
  isp text not null,
  bandwidth_mbps integer not null,
  internet_charge text not null,
  egress text not null,
  state text not null,
  vpc_id text,
  eni_id text,
  private_address text,
  instance_id text,
  task_id integer
);

create unique index eipv6_by_eni_id_and_private_address on eipv6 (eni_id, private_address);

create index eipv6_by_address on eipv6 (address);

create index eipv6_by_instance_id on eipv6 (instance_id);

create index eipv6_by_account_id_and_region on eipv6 (account_id, region);

create table tag (
  seq integer primary key,
  account_id text not null,
  region text not null,
  resource_kind text not null,
  resource_id text not null,
  key_ text not null,
  value_ text not null,
  created_at_ms integer not null
);

create unique index tag_by_resource_id_and_key_ on tag (resource_id, key_);

create index tag_by_account_id_and_key__and_value_ on tag (account_id, key_, value_);

create index tag_by_account_id_and_region_and_resource_kind on tag (account_id, region, resource_kind);

create table tag_key (
  seq integer primary key,
  account_id text not null,
  key_ text not null,
  created_at_ms integer not null
);

create unique index tag_key_by_account_id_and_key_ on tag_key (account_id, key_);

create table tag_definition (
  seq integer primary key,
  account_id text not null,
  key_ text not null,
  value_ text not null,
  created_at_ms integer not null
);

create unique index tag_definition_by_account_id_and_key__and_value_ on tag_definition (account_id, key_, value_);

create table account_hold (
  seq integer primary key,
  account_id text not null,
  what text not null
);

create unique index account_hold_by_account_id_and_what on account_hold (account_id, what);

create table task (
  seq integer primary key autoincrement,
  account_id text not null,
  region text not null,
  request_id text not null,
  operation text not null,
  state text not null,
  started_at_ms integer not null,
  ended_at_ms integer,
  due_at_ms integer,
  polls_left integer,
  resource_ids text not null,
  finish text not null,
  finish_input text not null
);

create unique index task_by_request_id on task (request_id);

create index task_by_state_and_due_at_ms on task (state, due_at_ms);

create table idempotency (
  seq integer primary key,
  account_id text not null,
  region text not null,
  operation text not null,
  token text not null,
  fingerprint text not null,
  request_id text not null,
  answer text not null,
  expires_at_ms integer not null
);

create unique index idempotency_by_account_id_and_region_and_operation_and_token on idempotency (account_id, region, operation, token);

create index idempotency_by_expires_at_ms on idempotency (expires_at_ms);

create table usage (
  seq integer primary key,
  account_id text not null,
  region text not null,
  id text not null unique,
  quota text not null,
  period text not null,
  used integer not null
);

create table temporary_key (
  seq integer primary key,
  id text not null unique,
  secret text not null,
  token text not null,
  principal text not null,
  expires_at_ms integer not null
);

create index temporary_key_by_expires_at_ms on temporary_key (expires_at_ms);
