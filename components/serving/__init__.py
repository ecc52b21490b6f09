"""Everything the server answers besides the Streamlit pages themselves."""

from components.serving.errors import say_it_broke
from components.serving.headers import middleware
from components.serving.routes import routes
from components.serving.starting import prepared

__all__ = ["middleware", "prepared", "routes", "say_it_broke"]
