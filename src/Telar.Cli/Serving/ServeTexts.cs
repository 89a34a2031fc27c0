using Telar.Core.Shared;

namespace Telar.Cli.Serving;

/// What `serve` says.
internal static class ServeTexts
{
    public static readonly LocalText Serving = new("Telar está en {address} (Ctrl-C para detenerlo)", "O Telar está em {address} (Ctrl-C para parar)", "Telar is at {address} (Ctrl-C to stop it)");

    public static readonly LocalText Loading = new("Cargando los datos iniciales", "A carregar os dados iniciais", "Loading the starter data");

    public static readonly LocalText NoFonts = new("Sin fuentes propias ni htmx: se usan las letras del sistema.", "Sem tipos de letra próprios nem htmx: usam-se as letras do sistema.", "Without fonts of its own and htmx: the system's letters are used.");

    public static readonly LocalText PortBusy = new("El puerto {port} está ocupado. Elija otro con --port.", "A porta {port} está ocupada. Escolha outra com --port.", "Port {port} is busy. Choose another with --port.");

    public static readonly LocalText CatalogueBroken = new("El catálogo tiene {n} problemas y el sitio no arranca. Véalos con: telar check", "O catálogo tem {n} problemas e o site não arranca. Veja-os com: telar check", "The catalogue has {n} problems and the site does not start. See them with: telar check");
}
