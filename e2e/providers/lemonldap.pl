# The portal of LemonLDAP::NG on loopback, with the people of a file. Their passwords are their names.
use strict;
use warnings;
use HTTP::Server::PSGI;
use JSON qw(from_json);
use Lemonldap::NG::Portal::Main;
use Lemonldap::NG::Portal::UserDB::Demo;
use Plack::Builder;
use Plack::Util;

# Its demonstration knows people of its own; these take their place, as they stand in a file now.
sub read_people {
    open my $file, '<', $ENV{PEOPLE} or die "$ENV{PEOPLE}: $!";
    my ( %accounts, %groups );
    for my $person ( @{ from_json( join '', <$file> ) } ) {
        my ( $login, $name ) = @{$person}{qw(login name)};
        $accounts{$login} = { uid => $login, cn => $name };
        push @{ $groups{$_} }, $login for @{ $person->{groups} // [] };
    }
    %Lemonldap::NG::Portal::UserDB::Demo::demoAccounts = %accounts;
    %Lemonldap::NG::Portal::UserDB::Demo::demoGroups   = %groups;
    return;
}

my $portal = Lemonldap::NG::Portal::Main->run( {} );

my $app = builder {
    enable 'Static', path => qr{^/static/}, root => '/usr/share/lemonldap-ng/portal/htdocs';
    enable 'Static', path => qr{^/javascript/}, root => '/usr/share';
    mount '/portal.css' => sub { [ 200, [ 'Content-Type' => 'text/css' ], [] ] };

    # It gives its cookies to a whole domain, and an address has none.
    mount '/' => sub {
        read_people();
        Plack::Util::response_cb(
            $portal->(@_),
            sub {
                s/;\s*domain=[^;]*//i for @{ $_[0][1] };
                return;
            }
        );
    };
};

# One process serves one connection at a time, and browsers open some that they do not use.
my $server = HTTP::Server::PSGI->new( host => '127.0.0.1', port => $ENV{PORT}, timeout => 10 );
$server->setup_listener;
for ( 1 .. 5 ) { last unless fork }
$server->accept_loop($app);
