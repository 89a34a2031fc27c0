using Telar.Core.Shared;

namespace Telar.Cli.Serving;

/// What `serve` says.
internal static class ServeTexts
{
    public static readonly LocalText Serving = new("Telar está en {address} (Ctrl-C para detenerlo)", "O Telar está em {address} (Ctrl-C para parar)", "Telar is at {address} (Ctrl-C to stop it)");

    public static readonly LocalText Loading = new("Cargando los datos iniciales", "A carregar os dados iniciais", "Loading the starter data");

    public static readonly LocalText NoFonts = new("Sin fuentes propias ni htmx: se usan las letras del sistema.", "Sem letras próprias nem htmx: usam-se as letras do sistema.", "Without fonts of its own and htmx: the system's letters are used.");

    public static readonly LocalText NoTimeZones = new(
        "Esta máquina no conoce {n} zonas horarias ({zones}): quien responde desde ahí ve la hora de Greenwich en los formularios que dicen hoy o ahora. Instale los datos de zonas (en Debian, el paquete tzdata).",
        "Esta máquina não conhece {n} fusos horários ({zones}): quem responde de lá vê a hora de Greenwich nos formulários que dizem hoje ou agora. Instale os dados de fusos (no Debian, o pacote tzdata).",
        "This machine does not know {n} time zones ({zones}): whoever answers there gets the time of Greenwich in forms that say today or now. Install zone data (on Debian, the package tzdata).");

    public static readonly LocalText PortBusy = new("El puerto {port} está ocupado. Elija otro con --port.", "A porta {port} está ocupada. Escolha outra com --port.", "Port {port} is busy. Choose another with --port.");

    public static readonly LocalText NotWhole = new("El sitio no arranca: {n} problemas. Los del catálogo se ven todos con: telar check", "O site não inicia: {n} problemas. Os do catálogo aparecem todos com: telar check", "The site does not start: {n} problems. Those of the catalogue are all listed by: telar check");
}
