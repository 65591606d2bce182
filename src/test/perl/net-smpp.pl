#!/usr/bin/env perl
# A client that is not in Java: Net::SMPP of CPAN (Debian: libnet-smpp-perl) against an SMSC on this machine.
# usage: net-smpp.pl PORT
# Prints what it has done, a line each, and ends with 0 if all of it went as the standard says.
use strict;
use warnings;
use Net::SMPP;

use constant DELIVER_SM => 0x05;
use constant RECEIPT    => 0x04;

my ($port) = @ARGV or die "usage: net-smpp.pl PORT\n";
my %receipts;

alarm 20;    # nothing here takes so long

my %account = (
    system_id         => 'tester',
    password          => 'secret',
    interface_version => 0x34,
    source_addr_ton   => 0,
    source_addr_npi   => 1,
    source_addr       => '1069000012345',
    dest_addr_ton     => 1,
    dest_addr_npi     => 1,
);

sub done { print "ok @_\n" }

sub check {
    my ($what, $pdu) = @_;
    defined $pdu or die "$what: no answer\n";
    $pdu->{status} == 0 or die sprintf "%s: status 0x%02x\n", $what, $pdu->{status};
    return $pdu;
}

sub equal {
    my ($what, $is, $should) = @_;
    $is eq $should or die "$what is '$is', not '$should'\n";
}

# Receipts come whenever they like, also while a response is awaited.
sub take_delivery {
    my ($smpp, $pdu) = @_;
    $smpp->deliver_sm_resp(seq => $pdu->{seq}, message_id => '');
    return if $pdu->{esm_class} != RECEIPT;
    my ($id, $stat) = $pdu->{short_message} =~ /^id:(\S+) sub:001 dlvrd:\d{3} submit date:\d{10} done date:\d{10} stat:(\w{7}) /
        or die "no receipt: $pdu->{short_message}\n";
    my $named = $pdu->{receipted_message_id} // '';
    $named =~ s/\0$//;
    equal('receipted_message_id', $named, $id);
    $receipts{$id} = $stat;
}

sub await_receipts {
    my ($smpp, @ids) = @_;
    while (grep { !exists $receipts{$_} } @ids) {
        my $pdu = $smpp->read_pdu() or die "the connection ended before all receipts had come\n";
        take_delivery($smpp, $pdu) if $pdu->{cmd} == DELIVER_SM;
    }
    equal("stat of $_", $receipts{$_}, 'DELIVRD') for @ids;
}

sub refused {
    my ($smpp, $response) = Net::SMPP->new_transceiver('127.0.0.1', port => $port, %account, password => 'wrong');
    equal('status of a bind with a wrong password', $response->{status}, 0x0E);
    $smpp->close;
    done('wrong password refused');
}

sub bound {
    my ($smpp, $response) = Net::SMPP->new_transceiver('127.0.0.1', port => $port, %account);
    check('bind_transceiver', $response);
    length $response->{system_id} or die "the SMSC has no system_id\n";
    ${*$smpp}{handlers}->{+DELIVER_SM} = \&take_delivery;
    done('bound');
    return $smpp;
}

sub submit {
    my ($smpp, @fields) = @_;
    return check('submit_sm', $smpp->submit_sm(
        destination_addr => '8613800000001', registered_delivery => 1, @fields))->{message_id};
}

sub submit_plain {
    my $smpp = shift;
    my $id = submit($smpp, short_message => 'hello');
    await_receipts($smpp, $id);
    done('plain message delivered');
    return $id;
}

sub submit_long {
    my $smpp = shift;
    my @ids = map {
        submit($smpp, esm_class => 0x40, short_message => pack('C6', 5, 0, 3, 77, 3, $_) . ('x' x 153))
    } 1 .. 3;
    push @ids, map {
        submit($smpp, short_message => 'y' x 100, sar_msg_ref_num => pack('n', 300),
            sar_total_segments => pack('C', 2), sar_segment_seqnum => pack('C', $_))
    } 1 .. 2;
    push @ids, submit($smpp, short_message => '', message_payload => 'z' x 1000);
    await_receipts($smpp, @ids);
    done('long messages delivered in three ways');
}

sub submit_others {
    my $smpp = shift;
    my $data = check('data_sm', $smpp->data_sm(
        destination_addr => '8613800000002', registered_delivery => 1, message_payload => 'hello'));
    await_receipts($smpp, $data->{message_id});
    done('data_sm delivered');
    my $multi = check('submit_multi', $smpp->submit_multi(
        destination_addr => ['8613800000003', '12345', '8613800000004'], short_message => 'hello'));
    equal('no_unsuccess', $multi->{no_unsuccess}, 1);
    equal('the destination that was refused', $multi->{destination_addr}[0], '12345');
    equal('its status', $multi->{error_status_code}[0], 0x0B);
    done('submit_multi served');
}

sub ask {
    my ($smpp, $id) = @_;
    my $query = check('query_sm', $smpp->query_sm(message_id => $id));
    equal('message_id', $query->{message_id}, $id);
    equal('message_state', $query->{message_state}, 2);
    $query->{final_date} =~ /^\d{15}[-+R]$/ or die "final_date $query->{final_date}\n";
    done('query answered');
    my $unknown = $smpp->query_sm(message_id => 'none');
    $unknown->{status} != 0 or die "a message that does not exist was found\n";
    done('unknown message not found');
}

sub change {
    my $smpp = shift;
    my $id = submit($smpp, short_message => 'later', schedule_delivery_time => '000000010000000R');
    check('replace_sm', $smpp->replace_sm(message_id => $id, registered_delivery => 1,
        schedule_delivery_time => '000000020000000R', short_message => 'changed'));
    check('cancel_sm', $smpp->cancel_sm(message_id => $id, destination_addr => '8613800000001'));
    equal('message_state', $smpp->query_sm(message_id => $id)->{message_state}, 4);
    done('replaced and cancelled');
}

refused();
my $smpp = bound();
my $id = submit_plain($smpp);
submit_long($smpp);
submit_others($smpp);
ask($smpp, $id);
change($smpp);
check('enquire_link', $smpp->enquire_link());
done('sign of life');
check('unbind', $smpp->unbind());
done('unbound');
